package org.cranework.housing.estate;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.cranework.casework.action.CallerActions;
import org.cranework.identity.access.CurrentCaller;
import org.cranework.web.paging.Page;
import org.cranework.web.paging.PageRequest;
import org.cranework.web.precondition.Versioned;
import org.cranework.web.problem.ProblemException;

/** Reads estates in the caller's scope. */
@ApplicationScoped
class ReadEstates {

    private final Estates estates;
    private final CurrentCaller current;
    private final CallerActions actions;

    ReadEstates(Estates estates, CurrentCaller current, CallerActions actions) {
        this.estates = estates;
        this.current = current;
        this.actions = actions;
    }

    @Transactional
    Versioned<EstateView> read(UUID id) {
        return estates.find(current.scope(), id).map(estate -> new Versioned<>(view(estate), estate.version()))
                .orElseThrow(ProblemException::notFound);
    }

    @Transactional
    Page<EstateView> list(EstateFilter filter, PageRequest request) {
        return estates.page(current.scope(), filter.conditions(), request).map(this::view);
    }

    private EstateView view(Estate estate) {
        return EstateView.of(estate, actions.patch("change", "updateEstate", EstateResource.PATH + "/" + estate.id()));
    }
}
