package org.cranework.housing.estate;

import jakarta.enterprise.context.ApplicationScoped;

import org.cranework.identity.access.Scope;
import org.cranework.identity.access.ScopedRepository;
import org.cranework.web.paging.Conditions;
import org.cranework.web.paging.SortKeys;

/** All estates. They are public; a region or an organization sees its own. */
@ApplicationScoped
class Estates implements ScopedRepository<Estate> {

    private static final SortKeys SORTS = SortKeys.id("id").and("name", "name", String.class);

    @Override
    public Class<Estate> entity() {
        return Estate.class;
    }

    @Override
    public SortKeys sorts() {
        return SORTS;
    }

    @Override
    public Object sortValue(Estate estate, String key) {
        return key.equals("name") ? estate.name() : estate.id();
    }

    @Override
    public Conditions within(Scope scope) {
        return switch (scope) {
            case Scope.City city -> Conditions.every();
            case Scope.Public everyone -> Conditions.every();
            case Scope.Person person -> Conditions.every();
            case Scope.Region region -> Conditions.of("regionCode like :region", "region", region.prefix() + "%");
            case Scope.Organization organization ->
                Conditions.of("owner.organizationId = :organization", "organization", organization.id());
        };
    }
}
