package org.cranework.talent.organization;

import jakarta.enterprise.context.ApplicationScoped;

import org.cranework.identity.access.Scope;
import org.cranework.identity.access.ScopedRepository;
import org.cranework.web.paging.Conditions;
import org.cranework.web.paging.SortKeys;

/** Reads and writes organizations, each read within a scope. */
@ApplicationScoped
class Organizations implements ScopedRepository<Organization> {

    static final String ONE_OF_A_CREDIT_CODE = "organization_credit_code";

    private static final SortKeys SORTS = SortKeys.id("id").and("name", "nameZh", String.class);

    @Override
    public Class<Organization> entity() {
        return Organization.class;
    }

    @Override
    public SortKeys sorts() {
        return SORTS;
    }

    @Override
    public Object sortValue(Organization organization, String key) {
        return key.equals("name") ? organization.nameZh() : organization.id();
    }

    @Override
    public Conditions within(Scope scope) {
        return switch (scope) {
            case Scope.City() -> Conditions.every();
            case Scope.Region region -> Conditions.of("regionCode like :within", "within", region.prefix() + '%');
            case Scope.Organization organization -> Conditions.of("id = :within", "within", organization.id());
            case Scope.Person unused -> Conditions.none();
            case Scope.Public() -> Conditions.none();
        };
    }
}
