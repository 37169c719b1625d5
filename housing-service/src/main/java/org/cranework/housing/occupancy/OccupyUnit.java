package org.cranework.housing.occupancy;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.cranework.housing.property.UnitKind;
import org.cranework.housing.property.UnitOccupation;
import org.cranework.identity.access.Caller;

/**
 * Puts a unit into someone's hands and takes it out again: the unit's move and the row that says who holds it, together. The
 * unit's lock decides who comes first; the unique index would refuse whoever got past it.
 */
@ApplicationScoped
public class OccupyUnit {

    private final Occupancies occupancies;
    private final UnitOccupation units;
    private final Clock clock;

    OccupyUnit(Occupancies occupancies, UnitOccupation units, Clock clock) {
        this.occupancies = occupancies;
        this.units = units;
        this.clock = clock;
    }

    /**
     * Takes an available unit off the market, before there is an offer to hold it.
     *
     * @return its kind
     */
    @Transactional(TxType.MANDATORY)
    public UnitKind reserve(Caller caller, String operation, UUID unit) {
        return units.reserve(caller, operation, unit);
    }

    /** Writes down that the offer holds the reserved unit. */
    @Transactional(TxType.MANDATORY)
    public void hold(UUID unit, UUID offer) {
        occupancies.persist(new Occupancy(unit, offer, clock.instant()));
        occupancies.flush();
    }

    /** Takes the unit from an offer; it stays reserved for the next. */
    @Transactional(TxType.MANDATORY)
    public void letGo(UUID offer) {
        occupancies.heldBy(offer).release(clock.instant());
        // Before the next offer's row is inserted: the index allows one at a time, and Hibernate inserts before it updates.
        occupancies.flush();
    }

    /** Puts a reserved unit that nobody holds any more back on the market. */
    @Transactional(TxType.MANDATORY)
    public void putBack(Caller caller, String operation, UUID unit) {
        units.release(caller, operation, unit);
    }

    /** The same row that said offer says lease. */
    @Transactional(TxType.MANDATORY)
    public void turnIntoLease(Caller caller, String operation, UUID unit, UUID offer, UUID lease) {
        units.lease(caller, operation, unit);
        occupancies.heldBy(offer).becomeLease(lease);
        occupancies.flush();
    }

    /** The household has left: the unit goes into turnover. */
    @Transactional(TxType.MANDATORY)
    public void vacate(Caller caller, String operation, UUID unit, UUID lease) {
        units.vacate(caller, operation, unit);
        occupancies.heldBy(lease).release(clock.instant());
    }

    /** Nobody ever moved in: the unit is available at once. */
    @Transactional(TxType.MANDATORY)
    public void abandon(Caller caller, String operation, UUID unit, UUID lease) {
        units.release(caller, operation, unit);
        occupancies.heldBy(lease).release(clock.instant());
    }
}
