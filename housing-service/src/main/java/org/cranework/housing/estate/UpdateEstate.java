package org.cranework.housing.estate;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.cranework.housing.journal.Journal;
import org.cranework.identity.access.CurrentCaller;
import org.cranework.web.patch.MergePatch;
import org.cranework.web.precondition.Preconditions;
import org.cranework.web.problem.ProblemException;

/**
 * Changes an estate's names, owner or target.
 * <p>
 * Refuses a change on another version than the one read (412). Publishes {@code housing.estate.changed.v1}.
 */
@ApplicationScoped
class UpdateEstate {

    private final Estates estates;
    private final CurrentCaller current;
    private final Journal journal;
    private final Clock clock;

    UpdateEstate(Estates estates, CurrentCaller current, Journal journal, Clock clock) {
        this.estates = estates;
        this.current = current;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    void update(UUID id, String ifMatch, MergePatch patch) {
        Estate estate = estates.lock(current.scope(), id).orElseThrow(ProblemException::notFound);
        Preconditions.check(ifMatch, estate.version());
        estate.change(patch.apply(estate.changeable()), clock.instant());
        estates.flush();
        journal.wrote(current.caller(), "updateEstate", EstateData.fact("changed", estate));
    }
}
