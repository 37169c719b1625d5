package org.cranework.training.enrollment;

import jakarta.enterprise.context.ApplicationScoped;

import org.cranework.identity.access.Scope;
import org.cranework.identity.access.ScopedRepository;
import org.cranework.web.paging.Conditions;

/** Enrollments, always within a scope: a college has its own, a region those of its colleges, a worker theirs. */
@ApplicationScoped
class Enrollments implements ScopedRepository<Enrollment> {

    @Override
    public Class<Enrollment> entity() {
        return Enrollment.class;
    }

    @Override
    public Object sortValue(Enrollment enrollment, String key) {
        return enrollment.id();
    }

    @Override
    public Conditions within(Scope scope) {
        return switch (scope) {
            case Scope.City city -> Conditions.every();
            case Scope.Organization organization ->
                Conditions.of("organizationId = :within", "within", organization.id());
            case Scope.Region region ->
                Conditions.of("organizationId in (select c.id from College c where c.regionCode like :within)", "within",
                        region.prefix() + "%");
            case Scope.Person person -> Conditions.of("personId = :within", "within", person.id());
            case Scope.Public open -> Conditions.none();
        };
    }
}
