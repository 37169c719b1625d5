package org.cranework.web.paging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Conditions in HQL that all hold of the rows a repository reads, with the values they compare:
 *
 * <pre>{@code
 * Conditions.of("organizationId = :organization", "organization", organization.id()).and("state = :state", "state", state)
 * }</pre>
 *
 * A condition whose value is null is left out, since a filter that was not asked for lets every row through. The text is made of
 * what repositories declare; what a caller sends is a value.
 */
public final class Conditions {

    private final List<String> all;
    private final Map<String, Object> values;

    private Conditions(List<String> all, Map<String, Object> values) {
        this.all = List.copyOf(all);
        this.values = Map.copyOf(values);
    }

    /** Those of every row. */
    public static Conditions every() {
        return new Conditions(List.of(), Map.of());
    }

    /** Those of no row. */
    public static Conditions none() {
        return every().and("true = false");
    }

    /** One condition, to begin with. */
    public static Conditions of(String condition, String name, Object value) {
        return every().and(condition, name, value);
    }

    /** And one that compares no value. */
    public Conditions and(String condition) {
        return and(new Conditions(List.of(condition), Map.of()));
    }

    /** And one that compares the value of {@code :name}; left out where that is null. */
    public Conditions and(String condition, String name, Object value) {
        return value == null ? this : and(new Conditions(List.of(condition), Map.of(name, value)));
    }

    /** With a further value that one of them compares. */
    public Conditions with(String name, Object value) {
        return and(new Conditions(List.of(), Map.of(name, value)));
    }

    /** And that of the page asked for. */
    public Conditions and(Slice slice) {
        return and(new Conditions(List.of(slice.condition()), slice.parameters()));
    }

    /**
     * And all of these.
     *
     * @throws IllegalArgumentException where both compare a value of the same name: a filter would take the place of a scope
     */
    public Conditions and(Conditions others) {
        List<String> both = new ArrayList<>(all);
        both.addAll(others.all);
        Map<String, Object> known = new HashMap<>(values);
        others.values.forEach((name, value) -> {
            if (known.put(name, value) != null) {
                throw new IllegalArgumentException(":" + name + " would have two values");
            }
        });
        return new Conditions(both, known);
    }

    /** All of these as one, inside what stands before and after it: a subquery. */
    public Conditions inside(String before, String after) {
        return new Conditions(List.of(before + text() + after), values);
    }

    /** What stands behind WHERE. */
    public String text() {
        return all.isEmpty() ? "true = true" : String.join(" and ", all);
    }

    /** The values by their names. */
    public Map<String, Object> values() {
        return values;
    }
}
