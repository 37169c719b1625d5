package org.cranework.e2e.history;

/**
 * What a check came to.
 *
 * @param operations how often something was asked
 * @param unknown how many of these had no answer, or a 5xx
 * @param events how many events the topics tell, each counted once
 * @param resent how many records were duplicates, which consumers drop by id
 * @param lost 2xx without their record, versions without their event, events that a copy does not show
 * @param doubled keys with two records, versions with two events, events without a version, copies ahead of their source
 * @param disordered aggregates whose versions first came out of order
 */
public record Tally(long operations, long unknown, long events, long resent, long lost, long doubled, long disordered) {

    public static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0);

    public boolean isClean() {
        return lost == 0 && doubled == 0 && disordered == 0;
    }

    public Tally plus(Tally other) {
        return new Tally(operations + other.operations, unknown + other.unknown, events + other.events, resent + other.resent,
                lost + other.lost, doubled + other.doubled, disordered + other.disordered);
    }

    @Override
    public String toString() {
        return "%d operations (%d unknown), %d events (%d sent again), lost %d, doubled %d, out of order %d"
                .formatted(operations, unknown, events, resent, lost, doubled, disordered);
    }
}
