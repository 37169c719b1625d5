package org.cranework.talent.organization;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.cranework.identity.access.CurrentCaller;
import org.cranework.identity.audit.AuditEntry;
import org.cranework.identity.audit.AuditLog;
import org.cranework.talent.TalentProblem;
import org.cranework.web.problem.ProblemException;

/**
 * Registers an organization in the caller's region. Refused for a credit code whose check character is wrong (422), one that is
 * registered already (409), a region that is unknown, repealed or not the caller's (422). Publishes
 * {@code talent.organization.registered.v1}.
 */
@ApplicationScoped
class RegisterOrganization {

    private final Organizations organizations;
    private final OrganizationRules rules;
    private final OrganizationEvents events;
    private final AuditLog audit;
    private final CurrentCaller current;
    private final Clock clock;

    RegisterOrganization(Organizations organizations, OrganizationRules rules, OrganizationEvents events,
            AuditLog audit, CurrentCaller current, Clock clock) {
        this.organizations = organizations;
        this.rules = rules;
        this.events = events;
        this.audit = audit;
        this.current = current;
        this.clock = clock;
    }

    @Transactional
    UUID register(RegisterOrganizationRequest request) {
        rules.checkCreditCode(request.creditCode());
        rules.checkRegion(request.regionCode(), current.scope());
        Organization organization = new Organization(request.details(), request.creditCode(), clock.instant());
        organizations.add(organization, Organizations.ONE_OF_A_CREDIT_CODE,
                () -> ProblemException.of(TalentProblem.ORGANIZATION_REGISTERED));
        audit.record(AuditEntry.of(current.caller(), "registerOrganization", "organization",
                List.of(organization.id())));
        events.registered(organization);
        return organization.id();
    }
}
