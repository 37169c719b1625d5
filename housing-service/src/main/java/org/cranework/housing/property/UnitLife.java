package org.cranework.housing.property;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;

import org.cranework.casework.day.Day;
import org.cranework.housing.journal.Journal;
import org.cranework.identity.access.Caller;
import org.cranework.identity.sealing.SealContext;
import org.cranework.identity.sealing.Sealer;
import org.cranework.web.problem.ProblemException;

/** Writes a move of a locked unit: the row, the step of its life, what it counts, the audit entry and the event. */
@ApplicationScoped
class UnitLife {

    private static final SealContext REASON = new SealContext("unit_move.reason");

    private final Units units;
    private final UnitMoves moves;
    private final CountUnits count;
    private final Sealer sealer;
    private final Journal journal;
    private final Clock clock;

    UnitLife(Units units, UnitMoves moves, CountUnits count, Sealer sealer, Journal journal, Clock clock) {
        this.units = units;
        this.moves = moves;
        this.count = count;
        this.sealer = sealer;
        this.journal = journal;
        this.clock = clock;
    }

    /** Refuses a number that the building already has (422). */
    void begin(Caller caller, Unit unit, Day day) {
        units.add(unit, Units.ONE_OF_A_NUMBER, () -> ProblemException.invalid("/number", "unit-exists"));
        moves.persist(new UnitMove(unit, day.historical(), null));
        count.moved(unit);
        journal.wrote(caller, "registerUnit", UnitData.fact("registered", unit, day.historical()));
    }

    void move(Caller caller, String operation, Unit unit, String move, Day day, String reason) {
        unit.move(move, day.on(), clock.instant());
        units.flush();
        moves.persist(new UnitMove(unit, day.historical(), reason == null ? null : sealer.seal(reason, REASON)));
        count.moved(unit);
        journal.wrote(caller, operation, UnitData.fact("moved", unit, day.historical()));
    }
}
