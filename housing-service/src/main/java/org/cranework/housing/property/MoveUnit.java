package org.cranework.housing.property;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.cranework.casework.day.Day;
import org.cranework.casework.day.Days;
import org.cranework.identity.access.CurrentCaller;
import org.cranework.web.precondition.Preconditions;
import org.cranework.web.problem.ProblemException;

/**
 * Moves a unit on in its life, on the day it happened.
 * <p>
 * Refuses a move the state does not allow (409), one on another version than the one read (412), and a day in the future, before
 * the move before, or, but from a recorder, before the city went live (422). Publishes {@code housing.unit.moved.v1}.
 */
@ApplicationScoped
class MoveUnit {

    private final Units units;
    private final UnitLife life;
    private final Days days;
    private final CurrentCaller current;

    MoveUnit(Units units, UnitLife life, Days days, CurrentCaller current) {
        this.units = units;
        this.life = life;
        this.days = days;
        this.current = current;
    }

    @Transactional
    void move(UUID id, String action, String ifMatch, UnitMoveRequest request) {
        Unit unit = units.lock(current.scope(), id).orElseThrow(ProblemException::notFound);
        Preconditions.check(ifMatch, unit.version());
        UnitState.LIFE.afterAction(unit.state(), action);
        Day day = days.check(request.on(), unit.stateOn(), current.caller());
        life.move(current.caller(), "moveUnit", unit, action, day, request.reason());
    }
}
