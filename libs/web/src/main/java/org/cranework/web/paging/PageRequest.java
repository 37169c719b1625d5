package org.cranework.web.paging;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import org.cranework.web.problem.ProblemException;

/**
 * The paging parameters of a list, taken with {@code @BeanParam}: {@code limit}, {@code after}, {@code sort}, {@code count}.
 * <p>
 * {@code q}, {@code ids}, {@code updatedSince} and a list's own filters stay parameters of the resource method, since not every
 * list has them.
 *
 * @param limit how many items to answer
 * @param after the cursor of the page before
 * @param sort a declared sort key, with a hyphen before it for descending order
 * @param count whether the caller asked for a count
 */
public record PageRequest(@QueryParam("limit") Integer limit, @QueryParam("after") String after,
        @QueryParam("sort") String sort, @QueryParam("count") Boolean count) {

    /** As many items as a page has unless the caller says otherwise. */
    public static final int DEFAULT_LIMIT = 20;

    /** No page has more. */
    public static final int MAX_LIMIT = 500;

    public PageRequest {
        limit = limit == null ? DEFAULT_LIMIT : limit;
        count = Boolean.TRUE.equals(count);
    }

    /** Says whether the caller asked for a count. */
    public boolean wantsCount() {
        return count;
    }

    /**
     * Reads order and cursor against what the list declares.
     *
     * @throws ProblemException 422 for an undeclared sort key or a limit out of bounds, 400 for a cursor that is not one of this
     *         list in this order
     */
    public Slice slice(SortKeys keys) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw ProblemException.invalid("query/limit", "out-of-bounds", "min", 1, "max", MAX_LIMIT);
        }
        String order = sort == null || sort.isBlank() ? keys.id().name() : sort;
        boolean descending = order.startsWith("-");
        SortKeys.Key key = keys.find(descending ? order.substring(1) : order)
                .orElseThrow(() -> ProblemException.invalid("query/sort", "unknown-sort-key"));
        Cursor from = after == null || after.isBlank() ? null : Cursor.decode(after, order, key.type());
        return new Slice(limit, order, key, keys.id(), descending, from);
    }

    /**
     * Reads {@code ids=a,b,c}: null where absent.
     *
     * @throws ProblemException 422 where one is no UUID or there are more than {@value #MAX_LIMIT}
     */
    public static List<UUID> ids(String ids) {
        if (ids == null) {
            return null;
        }
        String[] values = ids.split(",", -1);
        if (values.length > MAX_LIMIT) {
            throw ProblemException.invalid("query/ids", "too-many", "max", MAX_LIMIT);
        }
        try {
            return Arrays.stream(values).map(value -> UUID.fromString(value.strip())).toList();
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("query/ids", "wrong-format");
        }
    }
}
