package org.cranework.talent.skill;

import java.sql.Connection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.cranework.eventing.Outbox;
import org.cranework.eventing.Republishable;

/** Says every certified level again. */
@ApplicationScoped
class RepublishSkillLevels implements Republishable {

    private static final UUID FIRST = new UUID(0, 0);

    private final SkillLevels levels;
    private final SkillLevelEvents events;
    private final Outbox outbox;

    RepublishSkillLevels(SkillLevels levels, SkillLevelEvents events, Outbox outbox) {
        this.levels = levels;
        this.events = events;
        this.outbox = outbox;
    }

    @Override
    public String aggregate() {
        return SkillLevelEvents.TOPIC;
    }

    @Override
    public Slice republish(Connection connection, UUID after, int limit) {
        List<SkillLevel> slice = levels.find("id > ?1 order by id", after == null ? FIRST : after)
                .withLock(LockModeType.PESSIMISTIC_READ).range(0, limit - 1).list();
        outbox.append(slice.stream().map(events::current).toList());
        return new Slice(slice.size(), slice.isEmpty() ? null : slice.getLast().id());
    }
}
