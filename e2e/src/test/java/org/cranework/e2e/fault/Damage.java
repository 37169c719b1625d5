package org.cranework.e2e.fault;

import java.time.Duration;

/** What can be wrong with a {@link Wire}. */
enum Damage {
    /** As it should be. */
    NONE(true, true),
    /** Connections are broken off, new ones as soon as they are made. */
    RESET(false, false),
    /** Connections are accepted and carry nothing, and neither side is told. */
    BLACK_HOLE(false, false),
    /** What is asked arrives, what is answered does not. */
    HALF_OPEN(true, false),
    /** 200 ms more, each way. */
    SLOW(true, true, Duration.ofMillis(200), 0),
    /** 1 Mbit a second, each way. */
    NARROW(true, true, Duration.ZERO, 8_000);

    private final boolean carriesQuestions;
    private final boolean carriesAnswers;
    private final Duration delay;
    private final long nanosPerByte;

    Damage(boolean carriesQuestions, boolean carriesAnswers) {
        this(carriesQuestions, carriesAnswers, Duration.ZERO, 0);
    }

    Damage(boolean carriesQuestions, boolean carriesAnswers, Duration delay, long nanosPerByte) {
        this.carriesQuestions = carriesQuestions;
        this.carriesAnswers = carriesAnswers;
        this.delay = delay;
        this.nanosPerByte = nanosPerByte;
    }

    /** Whether bytes pass in this direction. */
    boolean carries(boolean question) {
        return question ? carriesQuestions : carriesAnswers;
    }

    Duration delay() {
        return delay;
    }

    long nanosPerByte() {
        return nanosPerByte;
    }

    /** Whether a connection that was under it is of no use afterwards. */
    boolean isForGood() {
        return !carriesQuestions || !carriesAnswers;
    }
}
