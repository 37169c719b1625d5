package org.cranework.housing.offer;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.cranework.housing.application.ApplicationLine;
import org.cranework.housing.occupancy.OccupyUnit;
import org.cranework.housing.property.UnitKind;
import org.cranework.housing.property.UnitOccupation;
import org.cranework.identity.access.Caller;
import org.cranework.identity.access.Scope;
import org.cranework.web.problem.ProblemException;
import org.cranework.web.time.CityCalendar;

/**
 * Offers an available unit to the next in line, or to the application named.
 * <p>
 * Refuses a unit that is not available, a line without anyone, an application that is not in line (409), passing over the line
 * without a reason, a lease that would begin in the past, and a unit of a kind that is not leased (422). Publishes
 * {@code housing.offer.made.v1}.
 */
@ApplicationScoped
class MakeOffer {

    private static final String OPERATION = "makeOffer";

    private final Offers offers;
    private final UnitOccupation units;
    private final OccupyUnit occupy;
    private final ApplicationLine line;
    private final OfferWriter writer;
    private final CityCalendar calendar;

    MakeOffer(Offers offers, UnitOccupation units, OccupyUnit occupy, ApplicationLine line, OfferWriter writer,
            CityCalendar calendar) {
        this.offers = offers;
        this.units = units;
        this.occupy = occupy;
        this.line = line;
        this.writer = writer;
        this.calendar = calendar;
    }

    @Transactional
    UUID make(Caller caller, OfferRequest request) {
        if (request.startsOn() != null && request.startsOn().isBefore(calendar.today())) {
            throw ProblemException.invalid("/startsOn", "starts-in-past");
        }
        UnitKind kind = units.kindOf(request.unitId());
        line.queueUp(kind);
        occupy.reserve(caller, OPERATION, request.unitId());
        Optional<UUID> next = line.next(kind, offers.declined(new Scope.City(), request.unitId()));
        UUID application = request.applicationId() == null
                ? next.orElseThrow(() -> ProblemException.of(OfferProblem.NOBODY_IN_LINE))
                : request.applicationId();
        boolean inTurn = next.filter(application::equals).isPresent();
        if (!inTurn && request.reason() == null) {
            throw ProblemException.invalid("/reason", "out-of-turn");
        }
        return writer.make(caller, OPERATION, new OfferWriter.Proposal(request.unitId(), kind, application, inTurn,
                request.startsOn(), request.reason())).id();
    }
}
