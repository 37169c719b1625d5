package org.cranework.housing.lease;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.cranework.casework.day.Day;
import org.cranework.casework.day.Days;
import org.cranework.housing.application.ApplicationLine;
import org.cranework.housing.journal.Journal;
import org.cranework.housing.occupancy.OccupyUnit;
import org.cranework.housing.tenancy.TenancyRegister;
import org.cranework.identity.access.Caller;
import org.cranework.identity.access.CurrentCaller;
import org.cranework.identity.sealing.SealContext;
import org.cranework.identity.sealing.Sealer;
import org.cranework.web.precondition.Preconditions;
import org.cranework.web.problem.ProblemException;

/**
 * Signs a lease, hands over its keys, takes notice, ends or voids it. Ended, the unit goes into turnover; voided, it is available
 * at once; either way the household is free to apply again.
 * <p>
 * Refuses an action the state does not allow (409), one on another version than the one read (412), and a day in the future or
 * before the step before (422). Publishes {@code housing.lease.moved.v1}.
 */
@ApplicationScoped
class MoveLease {

    private static final SealContext REASON = new SealContext("lease.reason");

    private final Leases leases;
    private final OccupyUnit occupy;
    private final TenancyRegister tenancies;
    private final ApplicationLine line;
    private final Journal journal;
    private final Sealer sealer;
    private final Days days;
    private final CurrentCaller current;
    private final Clock clock;

    MoveLease(Leases leases, OccupyUnit occupy, TenancyRegister tenancies, ApplicationLine line, Journal journal, Sealer sealer,
            Days days, CurrentCaller current, Clock clock) {
        this.leases = leases;
        this.occupy = occupy;
        this.tenancies = tenancies;
        this.line = line;
        this.journal = journal;
        this.sealer = sealer;
        this.days = days;
        this.current = current;
        this.clock = clock;
    }

    @Transactional
    void move(UUID id, LeaseAction action, String ifMatch, LocalDate on, String reason) {
        Lease lease = leases.lock(current.scope(), id).orElseThrow(ProblemException::notFound);
        Preconditions.check(ifMatch, lease.version());
        LeaseState.LIFE.afterAction(lease.state(), action.code());
        Day day = days.check(on, lease.stateOn(), current.caller());
        lease.act(action.code(), day.on(), reason == null ? null : sealer.seal(reason, REASON), clock.instant());
        leases.flush();
        journal.wrote(current.caller(), action.operation(), LeaseData.fact("moved", lease, day.historical()));
        follow(current.caller(), action.operation(), lease, day.on());
    }

    private void follow(Caller caller, String operation, Lease lease, LocalDate on) {
        switch (lease.state()) {
            case PREPARED, SIGNED, NOTICE -> {
                return;
            }
            case ACTIVE -> tenancies.moveIn(lease.id(), on);
            case ENDED -> {
                occupy.vacate(caller, operation, lease.unitId(), lease.id());
                tenancies.leave(lease.id(), on);
                line.close(caller, operation, lease.applicationId());
            }
            case VOIDED -> {
                occupy.abandon(caller, operation, lease.unitId(), lease.id());
                tenancies.forget(lease.id());
                line.close(caller, operation, lease.applicationId());
            }
        }
    }
}
