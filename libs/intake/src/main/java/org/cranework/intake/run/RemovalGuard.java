package org.cranework.intake.run;

import org.cranework.intake.Removal;
import org.cranework.intake.Run;

/**
 * Stops a sheet that would withdraw a large part of what a college has: a filter left on in a spreadsheet looks just like it.
 */
final class RemovalGuard {

    private static final int FEW = 5;
    private static final int SHARE = 10;

    private RemovalGuard() {}

    /** More than five, and more than a tenth of what the college has. */
    static boolean holds(Removal removal, Run.Difference difference) {
        long has = (long) difference.changed() + difference.unchanged() + difference.missing();
        return removal == Removal.MISSING && difference.missing() > FEW && (long) difference.missing() * SHARE > has;
    }
}
