package org.cranework.eventing.schedule;

/** What may happen next; those that write are drawn more often. */
enum Step {
    WRITE(8), WRITE_AND_ROLL_BACK(1), WRITE_AND_COMMIT_LATER(2), CUT_RELAYS(1), CUT_WRITERS_AND_CONSUMERS(1), REPLACE_RELAY(
            1), REPLACE_CONSUMER(
                    1), REWIND_CONSUMER(1), DUPLICATE(1), HOLD_OUTBOX(1), HOLD_INBOX(1), PAUSE_BROKER(1), RELEASE(3);

    private final int weight;

    Step(int weight) {
        this.weight = weight;
    }

    static Step draw(java.util.random.RandomGenerator random) {
        var total = 0;
        for (var step : values()) {
            total += step.weight;
        }
        var drawn = random.nextInt(total);
        for (var step : values()) {
            drawn -= step.weight;
            if (drawn < 0) {
                return step;
            }
        }
        throw new AssertionError("the weights do not add up");
    }
}
