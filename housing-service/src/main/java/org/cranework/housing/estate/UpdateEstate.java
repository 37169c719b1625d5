package org.cranework.housing.estate;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import org.cranework.housing.journal.Journal;
import org.cranework.identity.access.CurrentCaller;
import org.cranework.web.patch.MergePatch;
import org.cranework.web.precondition.Preconditions;
import org.cranework.web.problem.ProblemException;

/**
 * Changes an estate's names, owner or target.
 * <p>
 * Refuses a change on another version than the one read (412). Publishes {@code housing.estate.changed.v1}; what its units count
 * goes to the new owner.
 */
@ApplicationScoped
class UpdateEstate {

    private final Estates estates;
    private final CurrentCaller current;
    private final Journal journal;
    private final Event<OwnerChanged> ownerChanged;
    private final Clock clock;

    UpdateEstate(Estates estates, CurrentCaller current, Journal journal, Event<OwnerChanged> ownerChanged, Clock clock) {
        this.estates = estates;
        this.current = current;
        this.journal = journal;
        this.ownerChanged = ownerChanged;
        this.clock = clock;
    }

    @Transactional
    void update(UUID id, String ifMatch, MergePatch patch) {
        Estate estate = estates.lock(current.scope(), id).orElseThrow(ProblemException::notFound);
        Preconditions.check(ifMatch, estate.version());
        UUID before = estate.owner().organizationId();
        estate.change(patch.apply(estate.changeable()), clock.instant());
        estates.flush();
        UUID after = estate.owner().organizationId();
        if (!after.equals(before)) {
            ownerChanged.fire(new OwnerChanged(id, estate.regionCode(), before, after));
        }
        journal.wrote(current.caller(), "updateEstate", EstateData.fact("changed", estate));
    }
}
