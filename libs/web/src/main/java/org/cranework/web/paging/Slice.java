package org.cranework.web.paging;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * What is needed to read one page, in SQL or HQL; of entities {@link PagedRepository} reads it:
 *
 * <pre>{@code
 * Slice slice = page.slice(SORTS);
 * List<Run> rows = query("… WHERE region LIKE ? AND " + slice.condition() + " ORDER BY " + slice.orderBy(), …);
 * return slice.page(rows, (run, key) -> run.id());
 * }</pre>
 *
 * Condition and order are made of declared expressions alone; nothing a caller sends reaches the text of the query.
 */
public final class Slice {

    private final int limit;
    private final String sort;
    private final SortKeys.Key key;
    private final SortKeys.Key id;
    private final boolean descending;
    private final Cursor after;

    Slice(int limit, String sort, SortKeys.Key key, SortKeys.Key id, boolean descending, Cursor after) {
        this.limit = limit;
        this.sort = sort;
        this.key = key;
        this.id = id;
        this.descending = descending;
        this.after = after;
    }

    /** One row more than the page holds: its presence says that there is a next page. */
    public int fetch() {
        return limit + 1;
    }

    /** {@code true = true} for a first page, else the row comparison that skips what was already answered. */
    public String condition() {
        if (after == null) {
            return "true = true";
        }
        String comparison = descending ? " < " : " > ";
        return key.equals(id)
                ? id.expression() + comparison + ":afterId"
                : "(" + key.expression() + ", " + id.expression() + ")" + comparison + "(:afterKey, :afterId)";
    }

    /** The values of {@code :afterKey} and {@code :afterId} in the condition; empty for a first page. */
    public Map<String, Object> parameters() {
        if (after == null) {
            return Map.of();
        }
        return key.equals(id) ? Map.of("afterId", after.id()) : Map.of("afterKey", after.key(), "afterId", after.id());
    }

    /** What stands behind ORDER BY. */
    public String orderBy() {
        String direction = descending ? " desc" : "";
        return key.equals(id)
                ? id.expression() + direction
                : key.expression() + direction + ", " + id.expression() + direction;
    }

    /**
     * Makes the page of the rows fetched.
     *
     * @param rows at most {@link #fetch()}
     * @param value reads the value of a sort key, {@code id} among them, from a row
     */
    public <T> Page<T> page(List<T> rows, BiFunction<? super T, String, ?> value) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null, null);
        }
        T last = rows.get(limit - 1);
        Cursor next = new Cursor(sort, value.apply(last, key.name()), (UUID) value.apply(last, id.name()));
        return new Page<>(rows.subList(0, limit), next.encode(), null);
    }
}
