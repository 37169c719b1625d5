package org.cranework.figures;

import java.util.function.LongSupplier;

/**
 * Keeps counts so small that they point at people from those who show no token: fewer than five, or all but fewer than five,
 * since the rest could be subtracted.
 */
record SmallCounts(boolean apply) {

    private static final int SMALLEST_SHOWN = 5;

    boolean mustHide(long count, LongSupplier whole) {
        return apply && (isSmall(count) || isSmall(whole.getAsLong() - count));
    }

    private static boolean isSmall(long count) {
        return count > 0 && count < SMALLEST_SHOWN;
    }
}
