package org.cranework.housing.offer;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.cranework.housing.person.PersonalRepository;
import org.cranework.housing.property.UnitKind;
import org.cranework.identity.access.Scope;
import org.cranework.web.paging.Conditions;

/** All offers. A worker sees those made to them; no organization or region sees any. */
@ApplicationScoped
class Offers implements PersonalRepository<Offer> {

    @Override
    public Class<Offer> entity() {
        return Offer.class;
    }

    @Override
    public Object sortValue(Offer offer, String key) {
        return offer.id();
    }

    /** The kind of unit of an offer: it never changes, so that it can be read before anything is locked. */
    Optional<UnitKind> kindOf(Scope scope, UUID id) {
        Conditions one = within(scope).and("id = :id", "id", id);
        return find("select unitKind from Offer where " + one.text(), one.values()).project(UnitKind.class)
                .firstResultOptional();
    }

    /** The applications that refused this unit or let it pass. */
    List<UUID> declined(Scope scope, UUID unit) {
        Conditions declined = within(scope).and("unitId = :unit", "unit", unit).and("state in (REFUSED, EXPIRED)");
        return find("select distinct applicationId from Offer where " + declined.text(), declined.values())
                .project(UUID.class).list();
    }
}
