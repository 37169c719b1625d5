package org.cranework.eventing.schedule;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Prints counts. What relays, consumers and clients say of every fault would bury them. */
final class Reports {

    /** Kept, or their levels would be collected with them. */
    private static final List<Logger> TALKERS = List.of(Logger.getLogger("org.apache.kafka"),
            Logger.getLogger("org.cranework.eventing.relay"), Logger.getLogger("org.cranework.eventing.inbox"));
    private static final Logger LOG = Logger.getLogger(Reports.class.getName());

    private Reports() {}

    static void quiet() {
        TALKERS.forEach(logger -> logger.setLevel(Level.SEVERE));
        LOG.setLevel(Level.INFO);
    }

    static void print(String counts) {
        LOG.info(counts);
    }
}
