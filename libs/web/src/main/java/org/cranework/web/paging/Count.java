package org.cranework.web.paging;

/**
 * How many records a list has in all.
 *
 * @param value the number counted
 * @param exact false where counting stopped at {@link #CEILING}: there are at least as many
 */
public record Count(long value, boolean exact) {

    /** Counting stops here, so that a count never costs more than reading ten thousand index entries. */
    public static final int CEILING = 10_000;

    /** Of a query that counts no further than {@code CEILING + 1} rows. */
    public static Count of(long counted) {
        return counted > CEILING ? new Count(CEILING, false) : new Count(counted, true);
    }
}
