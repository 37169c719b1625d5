package org.cranework.housing.offer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.cranework.casework.timer.Timers;
import org.cranework.housing.application.ApplicationLine;
import org.cranework.housing.eligibility.DecideEligibility;
import org.cranework.housing.journal.Journal;
import org.cranework.housing.occupancy.OccupyUnit;
import org.cranework.housing.property.UnitKind;
import org.cranework.identity.access.Caller;
import org.cranework.identity.sealing.SealContext;
import org.cranework.identity.sealing.Sealer;
import org.cranework.web.time.CityCalendar;

/** Writes offers of a unit that is reserved: the row, the hold on the unit, the timer, the audit entry and the event. */
@ApplicationScoped
class OfferWriter {

    static final String DEADLINE = "offer-deadline";
    static final SealContext REASON = new SealContext("offer.reason");

    private final Offers offers;
    private final ApplicationLine line;
    private final OccupyUnit occupy;
    private final DecideEligibility eligibility;
    private final Timers timers;
    private final Sealer sealer;
    private final Journal journal;
    private final CityCalendar calendar;
    private final Clock clock;

    OfferWriter(Offers offers, ApplicationLine line, OccupyUnit occupy, DecideEligibility eligibility, Timers timers,
            Sealer sealer, Journal journal, CityCalendar calendar, Clock clock) {
        this.offers = offers;
        this.line = line;
        this.occupy = occupy;
        this.eligibility = eligibility;
        this.timers = timers;
        this.sealer = sealer;
        this.journal = journal;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Makes the offer of a reserved unit. */
    Offer make(Caller caller, String operation, Proposal proposal) {
        LocalDate today = calendar.today();
        LocalDate deadline = today.plusDays(eligibility.rules().offer().responseDays());
        LocalDate startsOn = proposal.startsOn() == null ? deadline.plusDays(1) : proposal.startsOn();
        byte[] reason = proposal.reason() == null ? null : sealer.seal(proposal.reason(), REASON);
        Offer offer = new Offer(proposal.unit(), proposal.kind(),
                new OfferTerms(line.take(caller, operation, proposal.application(), proposal.kind()), today, deadline,
                        calendar.endOf(deadline), startsOn, proposal.inTurn(), reason),
                clock.instant());
        offers.persistAndFlush(offer);
        occupy.hold(proposal.unit(), offer.id());
        timers.set(DEADLINE, offer.id(), offer.deadlineAt());
        journal.wrote(caller, operation, OfferData.fact(offer));
        return offer;
    }

    void closed(Caller caller, String operation, Offer offer) {
        offers.flush();
        journal.wrote(caller, operation, OfferData.fact(offer));
    }

    /**
     * What is to be offered.
     *
     * @param unit which unit, reserved
     * @param kind its kind
     * @param application to whom
     * @param inTurn whether it is the next in line
     * @param startsOn the first day of the lease; null for the day after the deadline
     * @param reason why the line is passed over; null where it is not
     */
    record Proposal(UUID unit, UnitKind kind, UUID application, boolean inTurn, LocalDate startsOn, String reason) {

        static Proposal inTurn(UUID unit, UnitKind kind, UUID application) {
            return new Proposal(unit, kind, application, true, null, null);
        }
    }
}
