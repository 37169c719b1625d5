package org.cranework.housing.application;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import org.cranework.housing.eligibility.Evidence;
import org.cranework.housing.eligibility.FactName;
import org.cranework.housing.eligibility.KnownFact;
import org.hibernate.annotations.UuidGenerator;

/** What is known of one fact of an application now; what was known before stands in the decisions. */
@Entity
class ApplicationFact {

    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @SuppressWarnings("UnusedVariable") // the owning side: Hibernate reads it
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Application application;

    @Enumerated(EnumType.STRING)
    private FactName fact;
    private String value;
    @Enumerated(EnumType.STRING)
    private Evidence evidence;
    private LocalDate confirmedOn;
    @Column
    private byte[] evidenceSealed;

    /** For Hibernate. */
    ApplicationFact() {}

    ApplicationFact(Application application, KnownFact known) {
        this.application = application;
        this.fact = known.fact();
        this.value = known.value();
        this.evidence = known.evidence();
        this.confirmedOn = known.confirmedOn();
    }

    void confirm(String shown, LocalDate on, byte[] sealedEvidence) {
        value = shown;
        evidence = Evidence.CONFIRMED;
        confirmedOn = on;
        evidenceSealed = sealedEvidence;
    }

    FactName fact() {
        return fact;
    }

    KnownFact known() {
        return new KnownFact(fact, value, evidence, confirmedOn);
    }
}
