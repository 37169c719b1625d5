package org.cranework.e2e.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** One connection over a {@link Wire}. */
final class Line {

    /** Small, so that a narrow wire flows and does not gush. */
    private static final int PIECE = 4 * 1024;
    private static final int PIECES_UNDER_WAY = 256;
    private static final byte[] END = {};

    private final Socket near;
    private final Socket far;
    private final Tap tap;
    private final Meter questions;
    private final Meter answers;
    private final Queue<Thread> carriers = new ConcurrentLinkedQueue<>();
    private volatile Damage damage = Damage.NONE;

    private record Piece(byte[] bytes, long due) {}

    @FunctionalInterface
    private interface Carrying {
        void run() throws IOException, InterruptedException;
    }

    Line(Socket near, Socket far, Tap tap, Meter questions, Meter answers) {
        this.near = near;
        this.far = far;
        this.tap = tap;
        this.questions = questions;
        this.answers = answers;
    }

    void damage(Damage wanted) {
        if (wanted == Damage.RESET) {
            cut();
        } else if (damage == Damage.NONE || !damage.isForGood()) {
            damage = wanted;
        }
    }

    void start(Runnable ended) {
        var open = new AtomicInteger(2);
        Runnable half = () -> {
            if (open.decrementAndGet() == 0) {
                cut();
                ended.run();
            }
        };
        carry(near, far, true, half);
        carry(far, near, false, half);
    }

    /** Both sides are told at once, whatever was under way. */
    void cut() {
        reset(near);
        reset(far);
        carriers.forEach(Thread::interrupt);
    }

    static void reset(Socket socket) {
        try (socket) {
            socket.setSoLinger(true, 0);
        } catch (IOException gone) {
            return;
        }
    }

    private void carry(Socket from, Socket to, boolean question, Runnable ended) {
        BlockingQueue<Piece> underWay = new LinkedBlockingQueue<>(PIECES_UNDER_WAY);
        carrier(() -> read(from, question, underWay), () -> {});
        carrier(() -> write(to, question, underWay), ended);
    }

    private void carrier(Carrying carrying, Runnable ended) {
        carriers.add(Thread.ofVirtual().start(() -> {
            try {
                carrying.run();
            } catch (IOException | InterruptedException broken) {
                cut();
            } finally {
                ended.run();
            }
        }));
    }

    private void read(Socket from, boolean question, BlockingQueue<Piece> underWay) throws IOException, InterruptedException {
        InputStream in = from.getInputStream();
        byte[] buffer = new byte[PIECE];
        for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
            if (question) {
                tap.hear(buffer, length);
            }
            underWay.put(piece(Arrays.copyOf(buffer, length)));
        }
        underWay.put(piece(END));
    }

    private Piece piece(byte[] bytes) {
        return new Piece(bytes, System.nanoTime() + damage.delay().toNanos());
    }

    private void write(Socket to, boolean question, BlockingQueue<Piece> underWay) throws IOException, InterruptedException {
        Meter meter = question ? questions : answers;
        OutputStream out = to.getOutputStream();
        for (Piece piece = underWay.take(); piece.bytes() != END; piece = underWay.take()) {
            await(Math.max(piece.due(), meter.take(piece.bytes().length, damage.nanosPerByte())));
            if (damage.carries(question)) {
                out.write(piece.bytes());
            }
        }
        if (damage.carries(question)) {
            to.shutdownOutput();
        }
    }

    private static void await(long due) {
        for (long left = due - System.nanoTime(); left > 0
                && !Thread.currentThread().isInterrupted(); left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
