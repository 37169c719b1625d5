package org.cranework.housing.person;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Who is who, as far as talent has told. */
@ApplicationScoped
public class Persons {

    private final Rows rows;

    Persons(Rows rows) {
        this.rows = rows;
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<Person, UUID> {}

    /**
     * The blind index of a person's identity document; nothing for someone talent has not told us of. The person is held until
     * the transaction ends: what else talent tells of them waits.
     */
    public Optional<byte[]> blindIndex(UUID person) {
        return rows.findByIdOptional(person, LockModeType.PESSIMISTIC_READ).map(Person::documentIndex);
    }
}
