package org.cranework.talent.organization;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.cranework.identity.access.CurrentCaller;
import org.cranework.identity.audit.AuditEntry;
import org.cranework.identity.audit.AuditLog;
import org.cranework.web.patch.MergePatch;
import org.cranework.web.precondition.Preconditions;
import org.cranework.web.precondition.Versioned;
import org.cranework.web.problem.ProblemException;

/**
 * Changes what is said of an organization. Refused outside the caller's scope (404), without or with an outdated If-Match (428,
 * 412), for unknown fields and broken rules (422). Publishes {@code talent.organization.changed.v1}; a patch that says what is
 * so already publishes nothing.
 */
@ApplicationScoped
class UpdateOrganization {

    private final Organizations organizations;
    private final OrganizationRules rules;
    private final OrganizationEvents events;
    private final AuditLog audit;
    private final CurrentCaller current;
    private final Clock clock;

    UpdateOrganization(Organizations organizations, OrganizationRules rules, OrganizationEvents events, AuditLog audit,
            CurrentCaller current, Clock clock) {
        this.organizations = organizations;
        this.rules = rules;
        this.events = events;
        this.audit = audit;
        this.current = current;
        this.clock = clock;
    }

    @Transactional
    Versioned<OrganizationView> update(UUID id, String ifMatch, MergePatch patch) {
        Organization organization = organizations.lock(current.scope(), id).orElseThrow(ProblemException::notFound);
        Preconditions.check(ifMatch, organization.version());
        OrganizationDetails before = organization.details();
        OrganizationDetails after = patch.apply(before);
        if (!after.regionCode().equals(before.regionCode())) {
            rules.checkRegion(after.regionCode(), current.scope());
        }
        if (organization.change(after, clock.instant())) {
            organizations.flush();
            audit.record(AuditEntry.of(current.caller(), "updateOrganization", "organization", List.of(id)));
            events.changed(organization);
        }
        return new Versioned<>(OrganizationView.of(organization), organization.version());
    }
}
