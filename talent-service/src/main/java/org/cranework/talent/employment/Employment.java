package org.cranework.talent.employment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.cranework.casework.day.Day;
import org.cranework.talent.TalentProblem;
import org.cranework.web.problem.ProblemException;
import org.hibernate.annotations.UuidGenerator;

/** Someone's work for an organization, from a day to a day. Never removed: one that was wrong is ended on the day it
 * began; where that lies before the city went live, by a recorder. */
@Entity
class Employment {

    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version;

    private UUID personId;
    private UUID organizationId;
    private LocalDate since;
    private boolean historical;
    private LocalDate endedOn;
    private Instant recordedAt;

    /** For Hibernate. */
    Employment() {}

    Employment(UUID personId, UUID organizationId, Day since, Instant now) {
        this.personId = personId;
        this.organizationId = organizationId;
        this.since = since.on();
        this.historical = since.historical();
        this.recordedAt = now;
    }

    /** Refuses (409) where it ended before. */
    void end(Day day) {
        if (hasEnded()) {
            throw ProblemException.of(TalentProblem.EMPLOYMENT_ENDED);
        }
        endedOn = day.on();
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID personId() {
        return personId;
    }

    UUID organizationId() {
        return organizationId;
    }

    LocalDate since() {
        return since;
    }

    boolean historical() {
        return historical;
    }

    LocalDate endedOn() {
        return endedOn;
    }

    boolean hasEnded() {
        return endedOn != null;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
