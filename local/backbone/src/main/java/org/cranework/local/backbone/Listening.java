package org.cranework.local.backbone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Ports on 127.0.0.1. */
public final class Listening {

    private Listening() {}

    /** Whether somebody listens on the port. */
    public static boolean on(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 500);
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }

    /** Fails, with what to do, where another process has the port: it would be taken for ours. */
    public static void requireFree(int port, String name) {
        if (on(port)) {
            throw new BackboneException("Port " + port + " of " + name + " is taken by another process. Stop that one, or set "
                    + "CRANEWORK_PORT_OFFSET to move all ports.");
        }
    }

    /** A port that was free a moment ago. */
    public static int free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new BackboneException("No free port on 127.0.0.1", e);
        }
    }
}
