package org.cranework.web.paging;

import java.util.List;
import java.util.function.Function;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One page of a list.
 *
 * @param items the records, at most as many as asked for
 * @param next the cursor of the next page; absent on the last
 * @param count how many there are in all, where the caller asked
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(List<T> items, String next, Count count) {

    public Page {
        items = List.copyOf(items);
    }

    /** The same page with each item turned into something else. */
    public <R> Page<R> map(Function<? super T, ? extends R> mapping) {
        return new Page<>(items.stream().<R>map(mapping).toList(), next, count);
    }

    /** The same page with a count. */
    public Page<T> counted(Count total) {
        return new Page<>(items, next, total);
    }
}
