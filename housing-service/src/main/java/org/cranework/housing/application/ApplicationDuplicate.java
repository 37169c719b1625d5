package org.cranework.housing.application;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

import org.hibernate.annotations.UuidGenerator;

/** Two applications that share someone. Kept for good: a pair once separated is never suspected again. */
@Entity
class ApplicationDuplicate {

    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID earlierId;
    private UUID laterId;
    private boolean separate;
    @Column
    private byte[] reasonSealed;
    @Column
    private Instant decidedAt;

    /** For Hibernate. */
    ApplicationDuplicate() {}

    ApplicationDuplicate(UUID earlierId, UUID laterId) {
        this.earlierId = earlierId;
        this.laterId = laterId;
    }

    void separate(byte[] why, Instant now) {
        separate = true;
        reasonSealed = why;
        decidedAt = now;
    }

    boolean isOf(UUID application) {
        return application.equals(earlierId) || application.equals(laterId);
    }

    UUID other(UUID application) {
        return application.equals(earlierId) ? laterId : earlierId;
    }

    boolean isSeparate() {
        return separate;
    }
}
