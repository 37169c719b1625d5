package org.cranework.housing.estate;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.cranework.identity.access.CurrentCaller;
import org.cranework.web.paging.Page;
import org.cranework.web.paging.PageRequest;
import org.cranework.web.precondition.Versioned;
import org.cranework.web.problem.ProblemException;

/** Reads an estate's buildings in the caller's scope. */
@ApplicationScoped
class ReadBuildings {

    private final Estates estates;
    private final Buildings buildings;
    private final CurrentCaller current;

    ReadBuildings(Estates estates, Buildings buildings, CurrentCaller current) {
        this.estates = estates;
        this.buildings = buildings;
        this.current = current;
    }

    @Transactional
    Versioned<BuildingView> read(UUID estateId, UUID id) {
        return buildings.find(estate(estateId), id)
                .map(building -> new Versioned<>(BuildingView.of(building), building.version()))
                .orElseThrow(ProblemException::notFound);
    }

    @Transactional
    Page<BuildingView> list(UUID estateId, PageRequest request) {
        return buildings.page(estate(estateId), request).map(BuildingView::of);
    }

    private Estate estate(UUID id) {
        return estates.find(current.scope(), id).orElseThrow(ProblemException::notFound);
    }
}
