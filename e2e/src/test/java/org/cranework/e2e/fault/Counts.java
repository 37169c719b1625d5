package org.cranework.e2e.fault;

import java.util.logging.Logger;

import org.cranework.e2e.Backlog;
import org.cranework.e2e.history.Checker;
import org.cranework.e2e.history.History;
import org.cranework.e2e.history.Tally;

/** Checks once the city has come to rest, and prints what it came to. */
final class Counts {

    private static final Logger LOG = Logger.getLogger(Counts.class.getName());

    private Counts() {}

    static Tally check(String fault, History history) {
        long begun = System.nanoTime();
        Backlog.digested();
        long seconds = (System.nanoTime() - begun) / 1_000_000_000;
        Tally tally = Checker.check(history);
        LOG.info("faults: " + fault + ": " + tally + "; at rest after " + seconds + " s");
        return tally;
    }
}
