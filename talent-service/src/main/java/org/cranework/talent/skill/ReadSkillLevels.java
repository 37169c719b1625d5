package org.cranework.talent.skill;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.cranework.identity.access.CurrentCaller;
import org.cranework.identity.audit.AuditEntry;
import org.cranework.identity.audit.AuditLog;
import org.cranework.talent.person.VisiblePersons;
import org.cranework.web.paging.Page;
import org.cranework.web.paging.PageRequest;
import org.cranework.web.precondition.Versioned;
import org.cranework.web.problem.ProblemException;

/**
 * Answers the certified levels of a person in the caller's scope, withdrawn ones among them; audited as a read of the person.
 * Refused outside the scope (404).
 */
@ApplicationScoped
class ReadSkillLevels {

    private final SkillLevels levels;
    private final VisiblePersons persons;
    private final AuditLog audit;
    private final CurrentCaller current;

    ReadSkillLevels(SkillLevels levels, VisiblePersons persons, AuditLog audit, CurrentCaller current) {
        this.levels = levels;
        this.persons = persons;
        this.audit = audit;
        this.current = current;
    }

    @Transactional
    Versioned<SkillLevelView> read(UUID id) {
        SkillLevel level = levels.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        persons.check(level.personId(), current.scope());
        audit.record(AuditEntry.of(current.caller(), "readSkillLevel", "person", List.of(level.personId())));
        return new Versioned<>(level.view(), level.version());
    }

    @Transactional
    Page<SkillLevelView> list(UUID person, PageRequest page) {
        persons.check(person, current.scope());
        audit.record(AuditEntry.of(current.caller(), "listSkillLevels", "person", List.of(person)));
        return levels.page(person, page).map(SkillLevel::view);
    }
}
