package org.cranework.web.paging;

import java.util.List;
import java.util.UUID;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

/**
 * The paging parameters of a list, taken with {@code @BeanParam}: {@code limit}, {@code after}, {@code sort}, {@code count}.
 * <p>
 * {@code q}, {@code ids}, {@code updatedSince} and a list's own filters stay parameters of the resource method, since not every
 * list has them.
 */
public final class PageRequest {

    /** As many items as a page has unless the caller says otherwise. */
    public static final int DEFAULT_LIMIT = 20;

    /** No page has more. */
    public static final int MAX_LIMIT = 500;

    private final Integer limit;
    private final String after;
    private final String sort;
    private final boolean count;

    public PageRequest(@QueryParam("limit") Integer limit, @QueryParam("after") String after, @QueryParam("sort") String sort,
            @QueryParam("count") @DefaultValue("false") boolean count) {
        this.limit = limit;
        this.after = after;
        this.sort = sort;
        this.count = count;
    }

    /** How many items to answer. */
    public int limit() {
        return limit == null ? DEFAULT_LIMIT : limit;
    }

    /** Says whether the caller asked for a count. */
    public boolean wantsCount() {
        return count;
    }

    /**
     * Reads order and cursor against what the list declares.
     *
     * @throws org.cranework.web.problem.ProblemException 422 for an undeclared sort key or a limit out of bounds, 400 for a cursor
     *         that is not one of this list in this order
     */
    public Slice slice(SortKeys keys) {
        throw new UnsupportedOperationException();
    }

    /**
     * Reads {@code ids=a,b,c}: null where absent.
     *
     * @throws org.cranework.web.problem.ProblemException 422 where one is no UUID or there are more than {@value #MAX_LIMIT}
     */
    public static List<UUID> ids(String ids) {
        throw new UnsupportedOperationException();
    }
}
