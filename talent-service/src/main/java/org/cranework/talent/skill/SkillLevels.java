package org.cranework.talent.skill;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.cranework.web.paging.Conditions;
import org.cranework.web.paging.Page;
import org.cranework.web.paging.PageRequest;
import org.cranework.web.paging.PagedRepository;

/** All certified levels; the caller of these methods decides by the person whether they are in scope. */
@ApplicationScoped
class SkillLevels implements PagedRepository<SkillLevel> {

    static final String ONE_STANDS = "skill_level_stands";

    @Override
    public Class<SkillLevel> entity() {
        return SkillLevel.class;
    }

    @Override
    public Object sortValue(SkillLevel level, String key) {
        return level.id();
    }

    Optional<SkillLevel> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Page<SkillLevel> page(UUID person, PageRequest request) {
        return page(Conditions.of("personId = :person", "person", person), request);
    }
}
