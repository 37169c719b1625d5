package org.cranework.gateway.limit;

/** One client's share: a bucket that refills, and places for requests at work. */
final class Share {

    private final int rate;
    private final int burst;
    private final int concurrent;
    private double tokens;
    private long refilledAt;
    private int atWork;

    Share(int rate, int burst, int concurrent, long nanos) {
        this.rate = rate;
        this.burst = burst;
        this.concurrent = concurrent;
        this.tokens = burst;
        this.refilledAt = nanos;
    }

    synchronized Verdict ask(long nanos) {
        tokens = Math.min(burst, tokens + (nanos - refilledAt) * 1e-9 * rate);
        refilledAt = nanos;
        if (tokens < 1) {
            return new Verdict(false, 0, Math.max(1, (int) Math.ceil((1 - tokens) / rate)));
        }
        if (atWork >= concurrent) {
            return new Verdict(false, (int) tokens, 1);
        }
        tokens--;
        atWork++;
        return new Verdict(true, (int) tokens, (int) Math.ceil((burst - tokens) / rate));
    }

    synchronized void done() {
        atWork--;
    }

    synchronized boolean isIdle(long nanos) {
        return atWork == 0 && tokens + (nanos - refilledAt) * 1e-9 * rate >= burst;
    }

    /**
     * What a client is told.
     *
     * @param admitted whether the request may go on
     * @param remaining requests it may still send at once
     * @param seconds until the bucket is full again; where refused, until it may ask again
     */
    record Verdict(boolean admitted, int remaining, int seconds) {}
}
