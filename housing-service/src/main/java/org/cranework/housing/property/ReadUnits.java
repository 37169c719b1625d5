package org.cranework.housing.property;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.cranework.casework.action.CallerActions;
import org.cranework.identity.access.CurrentCaller;
import org.cranework.web.paging.Page;
import org.cranework.web.paging.PageRequest;
import org.cranework.web.precondition.Versioned;
import org.cranework.web.problem.ProblemException;

/** Reads units in the caller's scope. */
@ApplicationScoped
class ReadUnits {

    private final Units units;
    private final UnitMoves moves;
    private final CurrentCaller current;
    private final CallerActions actions;

    ReadUnits(Units units, UnitMoves moves, CurrentCaller current, CallerActions actions) {
        this.units = units;
        this.moves = moves;
        this.current = current;
        this.actions = actions;
    }

    @Transactional
    Versioned<UnitView> read(UUID id) {
        Unit unit = unit(id);
        return new Versioned<>(view(unit), unit.version());
    }

    @Transactional
    UnitMovesView moves(UUID id) {
        return new UnitMovesView(moves.of(unit(id)).stream().map(UnitMove::view).toList());
    }

    @Transactional
    Page<UnitView> list(UnitFilter filter, PageRequest request) {
        return units.page(current.scope(), filter.conditions(), request).map(this::view);
    }

    private Unit unit(UUID id) {
        return units.find(current.scope(), id).orElseThrow(ProblemException::notFound);
    }

    private UnitView view(Unit unit) {
        return UnitView.of(unit, actions.posts(UnitState.LIFE.actions(unit.state()), action -> "moveUnit",
                UnitResource.PATH + "/" + unit.id()));
    }
}
