package org.cranework.housing.application;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.cranework.casework.day.Day;
import org.cranework.casework.day.Days;
import org.cranework.identity.access.CurrentCaller;
import org.cranework.identity.sealing.SealContext;
import org.cranework.identity.sealing.Sealer;
import org.cranework.web.precondition.Preconditions;
import org.cranework.web.problem.ProblemException;

/**
 * Keeps what a document or register shows of a fact, and applies the rules again.
 * <p>
 * Refuses a value the fact cannot have (422), a state without evidence to give (409), and an application that changed since it
 * was read (412). Publishes {@code housing.application.changed.v1}.
 */
@ApplicationScoped
class ConfirmFact {

    private static final SealContext EVIDENCE = new SealContext("application_fact.evidence");

    private final Applications applications;
    private final ApplyRules rules;
    private final Sealer sealer;
    private final Days days;
    private final CurrentCaller current;

    ConfirmFact(Applications applications, ApplyRules rules, Sealer sealer, Days days, CurrentCaller current) {
        this.applications = applications;
        this.rules = rules;
        this.sealer = sealer;
        this.days = days;
        this.current = current;
    }

    @Transactional
    void confirm(UUID id, String ifMatch, FactConfirmation confirmation) {
        if (!confirmation.fact().accepts(confirmation.value())) {
            throw ProblemException.invalid("/value", "unknown-code");
        }
        Application application = applications.lock(current.scope(), id).orElseThrow(ProblemException::notFound);
        Preconditions.check(ifMatch, application.version());
        ApplicationState.LIFE.afterAction(application.state(), "confirm");
        Day day = days.check(confirmation.on(), null, current.caller());
        ApplyRules.Known known = rules.known(application);
        application.confirm(confirmation, day.on(), sealer.seal(confirmation.evidence(), EVIDENCE));
        rules.follow(current.caller(), "confirmApplicationFact", application, rules.decide(application, known));
    }
}
