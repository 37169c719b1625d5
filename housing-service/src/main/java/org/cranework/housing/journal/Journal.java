package org.cranework.housing.journal;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.cranework.eventing.Event;
import org.cranework.eventing.Outbox;
import org.cranework.identity.access.Caller;
import org.cranework.identity.audit.AuditEntry;
import org.cranework.identity.audit.AuditLog;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Writes the audit entry and the outbox row of a write, in its transaction and after its flush. */
@ApplicationScoped
public class Journal {

    private final AuditLog audit;
    private final Outbox outbox;
    private final ObjectMapper json;
    private final Clock clock;

    public Journal(AuditLog audit, Outbox outbox, ObjectMapper json, Clock clock) {
        this.audit = audit;
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
    }

    /** Who did it, by which operation, and what it did. One event for each version a write raises. */
    public void wrote(Caller caller, String operation, Fact fact) {
        audit.record(AuditEntry.of(caller, operation, fact.aggregate(), List.of(fact.id())));
        outbox.append(event(fact));
    }

    /** Says again what stands, with the version it has: for a consumer that lost or never had it. */
    void again(List<Fact> facts) {
        outbox.append(facts.stream().map(this::event).toList());
    }

    /** Who saw these records. One entry for a page. */
    public void read(Caller caller, String operation, String record, List<UUID> ids) {
        if (!ids.isEmpty()) {
            audit.record(AuditEntry.of(caller, operation, record, ids));
        }
    }

    private Event event(Fact fact) {
        Event event = Event.of(fact.topic(), fact.type(), fact.id(), fact.version(), clock.instant(), bytes(fact.data()));
        return fact.historical() ? historical(event) : event;
    }

    private static Event historical(Event event) {
        return new Event(event.id(), event.topic(), event.type(), event.aggregateId(), event.aggregateVersion(), event.time(),
                true, event.data());
    }

    private byte[] bytes(Object data) {
        try {
            return json.writeValueAsString(data).getBytes(UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the data of an event cannot be written", e);
        }
    }
}
