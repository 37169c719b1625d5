package org.cranework.e2e.fault;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * A port that leads to another one, over a wire that a test can damage. The damage meets every connection there is and every one made while it
 * lasts. A connection that has been in a black hole stays there when the wire is mended, and nobody is told: so it is when a
 * firewall has forgotten it, and only time-outs help.
 */
final class Wire implements AutoCloseable {

    private static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");

    private final ServerSocket entrance;
    private final int target;
    private final Supplier<Tap> taps;
    private final Set<Line> lines = ConcurrentHashMap.newKeySet();
    private final Meter questions = new Meter();
    private final Meter answers = new Meter();
    private Damage damage = Damage.NONE;

    /** A wire to a port of this machine. */
    Wire(int target) {
        this(target, () -> Tap.NONE);
    }

    /** The same with somebody who listens to what is asked, on each connection anew. */
    Wire(int target, Supplier<Tap> taps) {
        this.target = target;
        this.taps = taps;
        try {
            this.entrance = new ServerSocket(0, 200, HERE);
        } catch (IOException e) {
            throw new IllegalStateException("no port for a wire", e);
        }
        Thread.ofVirtual().name("wire-to-" + target).start(this::accept);
    }

    /** Where it begins. */
    int port() {
        return entrance.getLocalPort();
    }

    String url() {
        return "http://127.0.0.1:" + port();
    }

    /** From now on. */
    synchronized void damage(Damage wanted) {
        damage = wanted;
        lines.forEach(line -> line.damage(wanted));
    }

    synchronized void mend() {
        damage(Damage.NONE);
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket near = entrance.accept();
                Socket far = new Socket();
                try {
                    far.connect(new InetSocketAddress(HERE, target), 2_000);
                } catch (IOException nobody) {
                    // As if the port itself had been asked: nobody listens.
                    Line.reset(near);
                    continue;
                }
                add(new Line(near, far, taps.get(), questions, answers));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private synchronized void add(Line line) {
        lines.add(line);
        line.damage(damage);
        line.start(() -> lines.remove(line));
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        lines.forEach(Line::cut);
    }
}
