package org.cranework.web.paging;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The orders a list can be asked for. The first key declared is the default; every order ends in the id, so that it is total.
 *
 * <pre>{@code
 * static final SortKeys SORTS = SortKeys.id("id").and("name", "name", String.class).and("enrolledOn", "enrolledOn", LocalDate.class);
 * }</pre>
 */
public final class SortKeys {

    /**
     * One key.
     *
     * @param name as in {@code sort=name} or {@code sort=-name}
     * @param expression the column (SQL) or path (HQL) it stands for; must not be null in any row
     * @param type how its value in a cursor is read back
     */
    record Key(String name, String expression, Class<?> type) {
    }

    private final Key id;
    private final List<Key> keys;

    private SortKeys(Key id, List<Key> keys) {
        this.id = id;
        this.keys = keys;
    }

    /** Sorted by id (a UUID), oldest first, unless more keys are declared. */
    public static SortKeys id(String expression) {
        return new SortKeys(new Key("id", expression, UUID.class), List.of());
    }

    /** Declares another order. */
    public SortKeys and(String name, String expression, Class<?> type) {
        List<Key> more = new ArrayList<>(keys);
        more.add(new Key(name, expression, type));
        return new SortKeys(id, List.copyOf(more));
    }

    Key id() {
        return id;
    }

    Optional<Key> find(String name) {
        return keys.stream().filter(key -> key.name().equals(name)).findFirst();
    }
}
