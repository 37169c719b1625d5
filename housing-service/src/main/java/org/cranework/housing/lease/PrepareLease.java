package org.cranework.housing.lease;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.cranework.housing.journal.Journal;
import org.cranework.housing.occupancy.OccupyUnit;
import org.cranework.housing.tenancy.TenancyRegister;
import org.cranework.identity.access.Caller;
import org.cranework.web.time.CityCalendar;

/**
 * Turns an accepted offer into a lease: the occupancy changes hands, everyone of the household becomes a tenant.
 * <p>
 * Refuses a household of which someone lives in a talent home already, and a term that overlaps another of the unit (409).
 * Publishes {@code housing.lease.prepared.v1}.
 */
@ApplicationScoped
public class PrepareLease {

    private final Leases leases;
    private final OccupyUnit occupy;
    private final TenancyRegister tenancies;
    private final Journal journal;
    private final CityCalendar calendar;
    private final Clock clock;

    PrepareLease(Leases leases, OccupyUnit occupy, TenancyRegister tenancies, Journal journal, CityCalendar calendar,
            Clock clock) {
        this.leases = leases;
        this.occupy = occupy;
        this.tenancies = tenancies;
        this.journal = journal;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** In the transaction that accepts the offer, whose row it has locked. */
    @Transactional(TxType.MANDATORY)
    public UUID prepare(Caller caller, String operation, LeaseTerms terms) {
        Lease lease = new Lease(terms, calendar.today(), clock.instant());
        leases.persistAndFlush(lease);
        occupy.turnIntoLease(caller, operation, terms.unitId(), terms.offerId(), lease.id());
        tenancies.enter(lease.id(), terms.indexes(), terms.startsOn());
        journal.wrote(caller, operation, LeaseData.fact("prepared", lease, false));
        return lease.id();
    }
}
