package org.cranework.local.backbone;

/** Whether a commit must survive a power failure. */
public enum Durability {
    /** As in production: what {@code up}, the journeys and the benchmarks run with. */
    DURABLE("on"),
    /** For unit tests alone, whose data nobody will miss. */
    FAST("off");

    private final String setting;

    Durability(String setting) {
        this.setting = setting;
    }

    String setting() {
        return setting;
    }
}
