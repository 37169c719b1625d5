package org.cranework.web.paging;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.cranework.web.database.DatabaseConstraint;
import org.cranework.web.problem.ProblemException;

/** A repository of rows that are listed: it says what they are sorted by, and a page of them is read alike everywhere. */
public interface PagedRepository<E> extends PanacheRepositoryBase<E, UUID> {

    /** Whose rows it holds. */
    Class<E> entity();

    /** A row's value of a sort key, {@code id} among them. */
    Object sortValue(E row, String key);

    /** What its pages can be sorted by: the id alone, unless it says more. */
    default SortKeys sorts() {
        return SortKeys.id("id");
    }

    /** The one row of which the conditions hold. */
    default Optional<E> only(Conditions conditions) {
        return find(conditions.text(), conditions.values()).firstResultOptional();
    }

    /**
     * Writes a new row, now.
     *
     * @param unique the constraint that keeps a second one out
     * @param taken the refusal where it did
     */
    default void add(E row, String unique, Supplier<ProblemException> taken) {
        DatabaseConstraint.guard(unique, taken, () -> persistAndFlush(row));
    }

    /** A page of the rows of which the conditions hold, counted where the caller asked. */
    default Page<E> page(Conditions conditions, PageRequest request) {
        Slice slice = request.slice(sorts());
        Count count = request.wantsCount() ? count(conditions) : null;
        Conditions sliced = conditions.and(slice);
        List<E> rows = find(sliced.text() + " order by " + slice.orderBy(), sliced.values()).range(0, slice.fetch() - 1).list();
        return slice.page(rows, this::sortValue).counted(count);
    }

    /** Reads no further than it counts. */
    private Count count(Conditions conditions) {
        var counted = getEntityManager().createQuery(
                "select count(*) from (select id as id from %s where %s order by id limit %d) counted"
                        .formatted(entity().getSimpleName(), conditions.text(), Count.CEILING + 1),
                Long.class);
        conditions.values().forEach(counted::setParameter);
        return Count.of(counted.getSingleResult());
    }
}
