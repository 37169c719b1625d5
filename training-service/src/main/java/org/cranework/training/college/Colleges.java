package org.cranework.training.college;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.cranework.identity.access.Scope;

/** Looks colleges up by the caller's scope, for the features that serve them. Refuses nothing, publishes nothing. */
@ApplicationScoped
public class Colleges {

    private final CollegeRows rows;

    Colleges(CollegeRows rows) {
        this.rows = rows;
    }

    /** The school that a caller of this scope acts for. */
    @Transactional
    public Optional<UUID> findSchool(Scope scope) {
        return switch (scope) {
            case Scope.Organization organization -> rows.findByIdOptional(organization.id()).filter(College::isSchool)
                    .map(College::id);
            case Scope.City city -> Optional.empty();
            case Scope.Region region -> Optional.empty();
            case Scope.Person person -> Optional.empty();
            case Scope.Public open -> Optional.empty();
        };
    }

    /** The colleges within a scope; empty where it does not bound them. */
    @Transactional
    public Optional<List<UUID>> within(Scope scope) {
        return switch (scope) {
            case Scope.City city -> Optional.empty();
            case Scope.Organization organization -> Optional.of(List.of(organization.id()));
            case Scope.Region region -> Optional.of(rows.inRegion(region.prefix()));
            case Scope.Person person -> Optional.of(List.of());
            case Scope.Public open -> Optional.of(List.of());
        };
    }
}
