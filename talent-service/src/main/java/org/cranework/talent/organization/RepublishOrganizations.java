package org.cranework.talent.organization;

import java.sql.Connection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.cranework.eventing.Outbox;
import org.cranework.eventing.Republishable;

/** Says every organization's current state again. */
@ApplicationScoped
class RepublishOrganizations implements Republishable {

    private static final UUID FIRST = new UUID(0, 0);

    private final Organizations organizations;
    private final OrganizationEvents events;
    private final Outbox outbox;

    RepublishOrganizations(Organizations organizations, OrganizationEvents events, Outbox outbox) {
        this.organizations = organizations;
        this.events = events;
        this.outbox = outbox;
    }

    @Override
    public String aggregate() {
        return OrganizationEvents.TOPIC;
    }

    @Override
    public Slice republish(Connection connection, UUID after, int limit) {
        List<Organization> slice = organizations
                .find("from Organization o where o.id > ?1 order by o.id", after == null ? FIRST : after)
                .withLock(LockModeType.PESSIMISTIC_READ).range(0, limit - 1).list();
        outbox.append(slice.stream().map(events::current).toList());
        return new Slice(slice.size(), slice.isEmpty() ? null : slice.getLast().id());
    }
}
