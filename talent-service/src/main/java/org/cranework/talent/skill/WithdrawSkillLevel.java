package org.cranework.talent.skill;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.cranework.identity.access.CurrentCaller;
import org.cranework.identity.audit.AuditEntry;
import org.cranework.identity.audit.AuditLog;
import org.cranework.identity.sealing.SealContext;
import org.cranework.identity.sealing.Sealer;
import org.cranework.talent.person.VisiblePersons;
import org.cranework.web.precondition.Preconditions;
import org.cranework.web.problem.ProblemException;

/**
 * Takes a certified level back that was wrong or was annulled; it stays to be read. Refused outside the caller's scope (404), on
 * another version than the one read (412), and when it was withdrawn before (409). Publishes
 * {@code talent.skill-level.withdrawn.v1}.
 */
@ApplicationScoped
class WithdrawSkillLevel {

    private static final SealContext REASON = new SealContext("skill_level.reason");

    private final SkillLevels levels;
    private final VisiblePersons persons;
    private final SkillLevelEvents events;
    private final Sealer sealer;
    private final AuditLog audit;
    private final CurrentCaller current;
    private final Clock clock;

    WithdrawSkillLevel(SkillLevels levels, VisiblePersons persons, SkillLevelEvents events, Sealer sealer, AuditLog audit,
            CurrentCaller current, Clock clock) {
        this.levels = levels;
        this.persons = persons;
        this.events = events;
        this.sealer = sealer;
        this.audit = audit;
        this.current = current;
        this.clock = clock;
    }

    @Transactional
    void withdraw(UUID id, String ifMatch, String reason) {
        SkillLevel level = levels.lock(id).orElseThrow(ProblemException::notFound);
        persons.check(level.personId(), current.scope());
        Preconditions.check(ifMatch, level.version());
        level.withdraw(sealer.seal(reason, REASON), clock.instant());
        levels.flush();
        audit.record(AuditEntry.of(current.caller(), "withdrawSkillLevel", "person", List.of(level.personId(), id)));
        events.tell(level);
    }
}
