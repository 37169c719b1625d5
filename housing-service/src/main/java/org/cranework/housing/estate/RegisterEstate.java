package org.cranework.housing.estate;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.cranework.housing.journal.Journal;
import org.cranework.identity.access.Caller;
import org.cranework.identity.region.Regions;
import org.cranework.web.problem.ProblemException;

/**
 * Takes an estate into the register.
 * <p>
 * Refuses a region code that GB/T 2260 never had (422). Publishes {@code housing.estate.registered.v1}.
 */
@ApplicationScoped
class RegisterEstate {

    private final Estates estates;
    private final Regions regions;
    private final Journal journal;
    private final Clock clock;

    RegisterEstate(Estates estates, Regions regions, Journal journal, Clock clock) {
        this.estates = estates;
        this.regions = regions;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    UUID register(Caller caller, EstateRequest request) {
        if (regions.find(request.regionCode()).isEmpty()) {
            throw ProblemException.invalid("/regionCode", "unknown-code");
        }
        Estate estate = new Estate(request, clock.instant());
        estates.persistAndFlush(estate);
        journal.wrote(caller, "registerEstate", EstateData.fact("registered", estate));
        return estate.id();
    }
}
