package org.cranework.talent.employment;

import jakarta.enterprise.context.ApplicationScoped;

import org.cranework.identity.access.Scope;
import org.cranework.identity.access.ScopedRepository;
import org.cranework.web.paging.Conditions;

/** All employments. An organization has its own, a region those of the organizations seated in it, a worker theirs. */
@ApplicationScoped
class Employments implements ScopedRepository<Employment> {

    static final String ONE_LIVE = "employment_live";

    @Override
    public Class<Employment> entity() {
        return Employment.class;
    }

    @Override
    public Object sortValue(Employment employment, String key) {
        return employment.id();
    }

    @Override
    public Conditions within(Scope scope) {
        return switch (scope) {
            case Scope.City() -> Conditions.every();
            case Scope.Region region ->
                Conditions.of("organizationId in (select o.id from Organization o where o.regionCode like :within)", "within",
                        region.prefix() + '%');
            case Scope.Organization organization ->
                Conditions.of("organizationId = :within", "within", organization.id());
            case Scope.Person person -> Conditions.of("personId = :within", "within", person.id());
            case Scope.Public() -> Conditions.none();
        };
    }
}
