package org.cranework.housing.application;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.cranework.identity.access.CurrentCaller;
import org.cranework.identity.audit.AuditEntry;
import org.cranework.identity.audit.AuditLog;
import org.cranework.identity.sealing.Sealer;
import org.cranework.web.problem.ProblemException;

/**
 * Shows one value of a household member in clear; who saw which and why is audited in the same transaction.
 * <p>
 * The applicant's own values are talent's to show: they are not kept here (404).
 */
@ApplicationScoped
class RevealValue {

    private final Applications applications;
    private final Sealer sealer;
    private final AuditLog audit;
    private final CurrentCaller current;

    RevealValue(Applications applications, Sealer sealer, AuditLog audit, CurrentCaller current) {
        this.applications = applications;
        this.sealer = sealer;
        this.audit = audit;
        this.current = current;
    }

    @Transactional
    RevealedValue reveal(UUID id, RevealRequest request) {
        Application application = applications.find(current.scope(), id).orElseThrow(ProblemException::notFound);
        HouseholdMember member = application.household().stream()
                .filter(one -> one.id().equals(request.memberId()) && one.nameSealed() != null).findFirst()
                .orElseThrow(ProblemException::notFound);
        audit.record(AuditEntry
                .of(current.caller(), "revealApplicationValue", "household-member", List.of(application.id(), member.id()))
                .revealing(request.field(), request.purpose()));
        String value = request.field().equals("name")
                ? sealer.open(member.nameSealed(), Applicants.NAME)
                : sealer.open(member.documentNumberSealed(), Applicants.NUMBER);
        return new RevealedValue(request.field(), value);
    }
}
