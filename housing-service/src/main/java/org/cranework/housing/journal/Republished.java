package org.cranework.housing.journal;

import java.sql.Connection;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.cranework.eventing.Republishable;

/**
 * Says every aggregate of a feature again as it is now, each row held while its event is written.
 *
 * @param <E> the feature's entity
 */
public abstract class Republished<E> implements Republishable {

    private static final UUID FIRST = new UUID(0, 0);

    private final PanacheRepositoryBase<E, UUID> rows;
    private final Journal journal;

    protected Republished(PanacheRepositoryBase<E, UUID> rows, Journal journal) {
        this.rows = rows;
        this.journal = journal;
    }

    /** The fact whose event carries the whole state. */
    protected abstract Fact current(E aggregate);

    @Override
    public final Slice republish(Connection connection, UUID after, int limit) {
        List<Fact> facts = rows.find("id > ?1 order by id", after == null ? FIRST : after)
                .withLock(LockModeType.PESSIMISTIC_READ).range(0, limit - 1).list().stream().map(this::current).toList();
        journal.again(facts);
        return new Slice(facts.size(), facts.isEmpty() ? null : facts.getLast().id());
    }
}
