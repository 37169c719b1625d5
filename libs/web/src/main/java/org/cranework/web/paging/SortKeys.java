package org.cranework.web.paging;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The orders a list can be asked for: by id, oldest first, unless the caller names another; every order ends in the id, so that
 * it is total.
 *
 * <pre>{@code
 * static final SortKeys SORTS = SortKeys.id("id").and("name", "name", String.class).and("enrolledOn", "enrolledOn", LocalDate.class);
 * }</pre>
 *
 * A sort key is never a sealed or masked value: its last value travels in the cursor.
 */
public final class SortKeys {

    /**
     * One key.
     *
     * @param name as in {@code sort=name} or {@code sort=-name}
     * @param expression the column (SQL) or path (HQL) it stands for; must not be null in any row
     * @param type how its value in a cursor is read back: String, UUID, Instant, LocalDate, Integer or Long
     */
    record Key(String name, String expression, Class<?> type) {}

    private final List<Key> keys;

    private SortKeys(List<Key> keys) {
        this.keys = keys;
    }

    /** A list sorted by its id, a UUID. */
    public static SortKeys id(String expression) {
        return new SortKeys(List.of(new Key("id", expression, UUID.class)));
    }

    /** Declares another order. */
    public SortKeys and(String name, String expression, Class<?> type) {
        List<Key> more = new ArrayList<>(keys);
        more.add(new Key(name, expression, type));
        return new SortKeys(List.copyOf(more));
    }

    Key id() {
        return keys.getFirst();
    }

    Optional<Key> find(String name) {
        return keys.stream().filter(key -> key.name().equals(name)).findFirst();
    }
}
