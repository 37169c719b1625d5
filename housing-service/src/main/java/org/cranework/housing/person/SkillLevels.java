package org.cranework.housing.person;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** At which levels people are certified, as far as talent has told. */
@ApplicationScoped
public class SkillLevels {

    private final Rows rows;

    SkillLevels(Rows rows) {
        this.rows = rows;
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<PersonSkillLevel, UUID> {}

    /** The levels that count for a person now. */
    public List<KnownSkillLevel> of(UUID person) {
        return rows.list("personId = ?1 and withdrawn = false order by issuedOn, id", person).stream()
                .map(PersonSkillLevel::known).toList();
    }
}
