package org.cranework.talent.skill;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.cranework.eventing.Event;
import org.cranework.eventing.Outbox;

/** Publishes what became of a certified level; call it after the flush, when its version is known. */
@ApplicationScoped
class SkillLevelEvents {

    static final String TOPIC = "talent.skill-level";

    private record State(UUID skillLevelId, UUID personId, Ladder ladder, Level level, String occupationCode,
            String issuerCreditCode, LocalDate issuedOn, boolean withdrawn) {}

    private final Outbox outbox;
    private final ObjectMapper json;

    SkillLevelEvents(Outbox outbox, ObjectMapper json) {
        this.outbox = outbox;
        this.json = json;
    }

    void tell(SkillLevel level) {
        outbox.append(current(level));
    }

    /** The event that says what is so now: a level is recorded, and may be withdrawn once. */
    Event current(SkillLevel level) {
        Event event = Event.of(TOPIC, TOPIC + (level.withdrawn() ? ".withdrawn.v1" : ".recorded.v1"), level.id(),
                level.version(),
                level.changedAt(), data(level.view()));
        return level.historical()
                ? new Event(event.id(), event.topic(), event.type(), event.aggregateId(), event.aggregateVersion(),
                        event.time(),
                        true, event.data())
                : event;
    }

    private byte[] data(SkillLevelView level) {
        try {
            return json.writeValueAsBytes(new State(level.id(), level.personId(), level.ladder(), level.level(),
                    level.occupationCode(), level.issuerCreditCode(), level.on(), level.withdrawn()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
