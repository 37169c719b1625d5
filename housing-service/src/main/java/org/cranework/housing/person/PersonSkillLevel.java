package org.cranework.housing.person;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.hibernate.annotations.Immutable;

/** A certified skill level as the replica holds it; only {@link LearnSkillLevels} writes it. */
@Entity
@Immutable
class PersonSkillLevel {

    @Id
    private UUID id;
    private UUID personId;
    private String level;
    private LocalDate issuedOn;
    private boolean withdrawn;
    private long version;

    KnownSkillLevel known() {
        return new KnownSkillLevel(id, personId, level, issuedOn, withdrawn, version);
    }
}
