package org.cranework.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** Says where the gateway will find its services and its realm; {@link Surroundings} starts them there. */
public class PortsResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>();
        settings.put("cranework.gateway.talent-urls", "http://127.0.0.1:" + freePort());
        settings.put("cranework.gateway.training-urls", "http://127.0.0.1:" + freePort());
        settings.put("cranework.gateway.housing-urls", "http://127.0.0.1:" + freePort() + ",http://127.0.0.1:" + freePort());
        settings.put("cranework.gateway.token.issuer", "http://127.0.0.1:" + freePort() + "/realms/cranework");
        return settings;
    }

    @Override
    public void stop() {
        // Nothing was started here.
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
