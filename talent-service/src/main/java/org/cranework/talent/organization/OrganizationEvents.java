package org.cranework.talent.organization;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.cranework.eventing.Event;
import org.cranework.eventing.Outbox;

/** Publishes what became of an organization; call it after the flush, when its version is known. */
@ApplicationScoped
class OrganizationEvents {

    static final String TOPIC = "talent.organization";
    static final String REGISTERED = TOPIC + ".registered.v1";
    static final String CHANGED = TOPIC + ".changed.v1";

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record State(UUID organizationId, OrganizationNames names, OrganizationKind kind, OrganizationSize size,
            String industryCode, String regionCode, String creditCode) {}

    private final Outbox outbox;
    private final ObjectMapper json;

    OrganizationEvents(Outbox outbox, ObjectMapper json) {
        this.outbox = outbox;
        this.json = json;
    }

    void registered(Organization organization) {
        outbox.append(event(REGISTERED, organization));
    }

    void changed(Organization organization) {
        outbox.append(event(CHANGED, organization));
    }

    /** The event that says again what is so now. */
    Event current(Organization organization) {
        return event(organization.version() == 0 ? REGISTERED : CHANGED, organization);
    }

    private Event event(String type, Organization organization) {
        return Event.of(TOPIC, type, organization.id(), organization.version(), organization.updatedAt(),
                data(organization));
    }

    private byte[] data(Organization organization) {
        OrganizationDetails details = organization.details();
        try {
            return json.writeValueAsBytes(new State(organization.id(), details.names(), details.kind(), details.size(),
                    details.industryCode(), details.regionCode(), organization.creditCode()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
