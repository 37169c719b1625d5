package org.cranework.talent.organization;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.cranework.identity.access.Scope;

/** Which organizations a caller may see, for features that name one. */
@ApplicationScoped
public class VisibleOrganizations {

    private final Organizations organizations;

    VisibleOrganizations(Organizations organizations) {
        this.organizations = organizations;
    }

    /** Whether this is a registered one within the scope. */
    public boolean include(UUID organization, Scope scope) {
        return organizations.find(scope, organization).isPresent();
    }
}
