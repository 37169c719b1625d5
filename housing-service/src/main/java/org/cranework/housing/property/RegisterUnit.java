package org.cranework.housing.property;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.cranework.casework.day.Day;
import org.cranework.casework.day.Days;
import org.cranework.housing.estate.Places;
import org.cranework.identity.access.Caller;
import org.cranework.web.problem.ProblemException;

/**
 * Takes a planned unit into the register.
 * <p>
 * Refuses an unknown building, a number the building already has, and a day in the future or, but from a recorder, before the
 * city went live (all 422). Publishes {@code housing.unit.registered.v1}.
 */
@ApplicationScoped
class RegisterUnit {

    private final Places places;
    private final UnitLife life;
    private final Days days;
    private final Clock clock;

    RegisterUnit(Places places, UnitLife life, Days days, Clock clock) {
        this.places = places;
        this.life = life;
        this.days = days;
        this.clock = clock;
    }

    @Transactional
    UUID register(Caller caller, UnitRequest request) {
        Day day = days.check(request.on(), null, caller);
        UUID estate = places.estateOf(request.buildingId())
                .orElseThrow(() -> ProblemException.invalid("/buildingId", "unknown-building"));
        Unit unit = new Unit(estate, request, day.on(), clock.instant());
        life.begin(caller, unit, day);
        return unit.id();
    }
}
