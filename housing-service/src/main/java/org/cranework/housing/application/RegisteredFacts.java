package org.cranework.housing.application;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.cranework.housing.eligibility.FactName;
import org.cranework.housing.eligibility.KnownFact;
import org.cranework.housing.person.SkillLevels;

/** What talent's register shows of an applicant: it needs no paper. */
@ApplicationScoped
class RegisteredFacts {

    private final SkillLevels levels;

    RegisteredFacts(SkillLevels levels) {
        this.levels = levels;
    }

    List<KnownFact> of(UUID person) {
        return levels.of(person).stream()
                .map(level -> KnownFact.registered(FactName.SKILL_LEVEL, level.level(), level.issuedOn())).toList();
    }
}
