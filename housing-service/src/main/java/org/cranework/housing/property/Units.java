package org.cranework.housing.property;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.cranework.identity.access.Scope;
import org.cranework.identity.access.ScopedRepository;
import org.cranework.web.paging.Conditions;

/** All units. Nothing about a unit says who lives in it, so a worker sees them all; a region or an owner sees its own. */
@ApplicationScoped
class Units implements ScopedRepository<Unit> {

    static final String ONE_OF_A_NUMBER = "unit_building_id_number_key";

    @Override
    public Class<Unit> entity() {
        return Unit.class;
    }

    @Override
    public Object sortValue(Unit unit, String key) {
        return unit.id();
    }

    @Override
    public Conditions within(Scope scope) {
        return switch (scope) {
            case Scope.City city -> Conditions.every();
            case Scope.Public everyone -> Conditions.every();
            case Scope.Person person -> Conditions.every();
            case Scope.Region region ->
                Conditions.of("estateId in (select e.id from Estate e where e.regionCode like :region)", "region",
                        region.prefix() + "%");
            case Scope.Organization organization ->
                Conditions.of("estateId in (select e.id from Estate e where e.owner.organizationId = :organization)",
                        "organization", organization.id());
        };
    }

    /** The kind of a unit: it never changes, so that it can be read, by itself, before anything is locked. */
    Optional<UnitKind> kindOf(Scope scope, UUID id) {
        Conditions one = within(scope).and("id = :id", "id", id);
        return find("select kind from Unit where " + one.text(), one.values()).project(UnitKind.class).firstResultOptional();
    }
}
