package org.cranework.housing.estate;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.cranework.housing.journal.Journal;
import org.cranework.identity.access.CurrentCaller;
import org.cranework.web.problem.ProblemException;

/**
 * Adds a building to an estate.
 * <p>
 * Refuses a name the estate already has (422). Publishes {@code housing.building.registered.v1}.
 */
@ApplicationScoped
class RegisterBuilding {

    private final Estates estates;
    private final Buildings buildings;
    private final CurrentCaller current;
    private final Journal journal;
    private final Clock clock;

    RegisterBuilding(Estates estates, Buildings buildings, CurrentCaller current, Journal journal, Clock clock) {
        this.estates = estates;
        this.buildings = buildings;
        this.current = current;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    UUID register(UUID estateId, BuildingRequest request) {
        Estate estate = estates.find(current.scope(), estateId).orElseThrow(ProblemException::notFound);
        Building building = new Building(estate.id(), request, clock.instant());
        buildings.add(building, Buildings.ONE_OF_A_NAME, () -> ProblemException.invalid("/name", "building-exists"));
        journal.wrote(current.caller(), "registerBuilding", BuildingData.fact("registered", building));
        return building.id();
    }
}
