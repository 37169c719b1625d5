package org.cranework.talent.skill;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.cranework.casework.day.Day;
import org.cranework.casework.day.Days;
import org.cranework.identity.access.CurrentCaller;
import org.cranework.identity.audit.AuditEntry;
import org.cranework.identity.audit.AuditLog;
import org.cranework.identity.document.SocialCreditCode;
import org.cranework.talent.TalentProblem;
import org.cranework.talent.person.VisiblePersons;
import org.cranework.web.problem.ProblemException;

/**
 * Keeps a level that a person is certified at. Refused for a person outside the caller's scope (404), a level its ladder does not
 * have, an issuer whose credit code does not check, a day in the future or, but from a recorder, before the city went live (422),
 * and a level that stands already for the occupation (409). Publishes {@code talent.skill-level.recorded.v1}.
 */
@ApplicationScoped
class RecordSkillLevel {

    private final SkillLevels levels;
    private final VisiblePersons persons;
    private final SkillLevelEvents events;
    private final Days days;
    private final AuditLog audit;
    private final CurrentCaller current;
    private final Clock clock;

    RecordSkillLevel(SkillLevels levels, VisiblePersons persons, SkillLevelEvents events, Days days, AuditLog audit,
            CurrentCaller current, Clock clock) {
        this.levels = levels;
        this.persons = persons;
        this.events = events;
        this.days = days;
        this.audit = audit;
        this.current = current;
        this.clock = clock;
    }

    @Transactional
    UUID record(UUID person, SkillLevelRequest request) {
        persons.check(person, current.scope());
        if (!request.ladder().has(request.level())) {
            throw ProblemException.invalid("/level", "level-not-of-ladder");
        }
        if (!SocialCreditCode.isValid(request.issuerCreditCode())) {
            throw ProblemException.invalid("/issuerCreditCode", "credit-code-check");
        }
        Day issued = days.check(request.on(), null, current.caller());
        SkillLevel level = new SkillLevel(person, request, issued, clock.instant());
        levels.add(level, SkillLevels.ONE_STANDS, () -> ProblemException.of(TalentProblem.SKILL_LEVEL_RECORDED));
        audit.record(AuditEntry.of(current.caller(), "recordSkillLevel", "person", List.of(person, level.id())));
        events.tell(level);
        return level.id();
    }
}
