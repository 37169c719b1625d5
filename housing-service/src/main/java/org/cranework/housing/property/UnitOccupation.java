package org.cranework.housing.property;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.cranework.casework.day.Day;
import org.cranework.identity.access.Caller;
import org.cranework.identity.access.Scope;
import org.cranework.web.problem.ProblemException;
import org.cranework.web.time.CityCalendar;

/**
 * What offers and leases do to a unit. Every step locks the unit's row first, so that whoever holds a unit is decided one after
 * the other; a step that the state does not allow is refused (409). Publishes {@code housing.unit.moved.v1}.
 */
@ApplicationScoped
public class UnitOccupation {

    private final Units units;
    private final UnitLife life;
    private final CityCalendar calendar;

    UnitOccupation(Units units, UnitLife life, CityCalendar calendar) {
        this.units = units;
        this.life = life;
        this.calendar = calendar;
    }

    /**
     * Takes an available unit of a leased kind off the market.
     *
     * @return its kind
     */
    @Transactional(TxType.MANDATORY)
    public UnitKind reserve(Caller caller, String operation, UUID id) {
        Unit unit = locked(id);
        if (!unit.kind().isLeased()) {
            throw ProblemException.invalid("/unitId", "unit-not-leased");
        }
        step(caller, operation, unit, "reserve");
        return unit.kind();
    }

    /** Puts a unit that nobody moved into back on the market. */
    @Transactional(TxType.MANDATORY)
    public void release(Caller caller, String operation, UUID id) {
        step(caller, operation, locked(id), "release");
    }

    /** A reserved unit gets its lease. */
    @Transactional(TxType.MANDATORY)
    public void lease(Caller caller, String operation, UUID id) {
        step(caller, operation, locked(id), "lease");
    }

    /** The household of a leased unit has left. */
    @Transactional(TxType.MANDATORY)
    public void vacate(Caller caller, String operation, UUID id) {
        step(caller, operation, locked(id), "vacate");
    }

    /** The kind of a unit. Reads no more than that: an entity read before its lock would stay as it was. */
    @Transactional
    public UnitKind kindOf(UUID id) {
        return units.kindOf(new Scope.City(), id)
                .orElseThrow(() -> ProblemException.invalid("/unitId", "unknown-unit"));
    }

    private Unit locked(UUID id) {
        return units.lock(new Scope.City(), id).orElseThrow(() -> ProblemException.invalid("/unitId", "unknown-unit"));
    }

    private void step(Caller caller, String operation, Unit unit, String step) {
        life.move(caller, operation, unit, step, new Day(calendar.today(), false), null);
    }
}
