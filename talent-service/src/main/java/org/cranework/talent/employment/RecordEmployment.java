package org.cranework.talent.employment;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.cranework.casework.day.Day;
import org.cranework.casework.day.Days;
import org.cranework.identity.access.CurrentCaller;
import org.cranework.identity.audit.AuditEntry;
import org.cranework.identity.audit.AuditLog;
import org.cranework.talent.TalentProblem;
import org.cranework.talent.organization.VisibleOrganizations;
import org.cranework.talent.person.VisiblePersons;
import org.cranework.web.problem.ProblemException;

/**
 * Keeps that someone works for an organization, which from then on sees the person. It is for whoever has seen the papers and not
 * for the organization itself: nobody gets to see a person by saying so.
 * <p>
 * Refused for a person outside the caller's scope (404), an organization outside it, a day in the future or, but from a recorder,
 * before the city went live (422), and where it stands already (409). Publishes nothing: no other service asks for it yet.
 */
@ApplicationScoped
class RecordEmployment {

    private final Employments employments;
    private final VisiblePersons persons;
    private final VisibleOrganizations organizations;
    private final Days days;
    private final AuditLog audit;
    private final CurrentCaller current;
    private final Clock clock;

    RecordEmployment(Employments employments, VisiblePersons persons, VisibleOrganizations organizations, Days days,
            AuditLog audit, CurrentCaller current, Clock clock) {
        this.employments = employments;
        this.persons = persons;
        this.organizations = organizations;
        this.days = days;
        this.audit = audit;
        this.current = current;
        this.clock = clock;
    }

    @Transactional
    UUID record(UUID person, EmploymentRequest request) {
        persons.check(person, current.scope());
        if (!organizations.include(request.organizationId(), current.scope())) {
            throw ProblemException.invalid("/organizationId", "unknown-organization");
        }
        Day since = days.check(request.on(), null, current.caller());
        Employment employment = new Employment(person, request.organizationId(), since, clock.instant());
        employments.add(employment, Employments.ONE_LIVE, () -> ProblemException.of(TalentProblem.EMPLOYMENT_RECORDED));
        audit.record(AuditEntry.of(current.caller(), "recordEmployment", "person", List.of(person, employment.id())));
        return employment.id();
    }
}
