package org.cranework.web.paging;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * What a repository needs to read one page, in SQL or HQL:
 *
 * <pre>{@code
 * Slice slice = page.slice(SORTS);
 * List<Person> rows = find("region like :region and " + slice.condition() + " order by " + slice.orderBy(), parameters)
 *         .range(0, slice.fetch() - 1).list();
 * return slice.page(rows, (person, key) -> switch (key) { case "name" -> person.name(); default -> person.id(); });
 * }</pre>
 *
 * {@code parameters} holds the list's own and {@link #parameters()}.
 */
public final class Slice {

    Slice() {
    }

    /** One row more than the page holds: its presence says that there is a next page. */
    public int fetch() {
        throw new UnsupportedOperationException();
    }

    /** {@code true = true} for a first page, else the row comparison that skips what was already answered. */
    public String condition() {
        throw new UnsupportedOperationException();
    }

    /** The values of {@code :afterKey} and {@code :afterId} in the condition; empty for a first page. */
    public Map<String, Object> parameters() {
        throw new UnsupportedOperationException();
    }

    /** What stands behind ORDER BY. */
    public String orderBy() {
        throw new UnsupportedOperationException();
    }

    /**
     * Makes the page of the rows fetched.
     *
     * @param rows at most {@link #fetch()}
     * @param value reads the value of a sort key, {@code id} among them, from a row
     */
    public <T> Page<T> page(List<T> rows, BiFunction<? super T, String, ?> value) {
        throw new UnsupportedOperationException();
    }
}
