package org.cranework.housing.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;

import org.cranework.housing.eligibility.Facts;
import org.cranework.housing.eligibility.KnownFact;
import org.cranework.housing.eligibility.Ruling;
import org.cranework.housing.property.UnitKind;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.UuidGenerator;

/** A household's wish for a home. */
@Entity
class Application {

    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version;

    private UUID personId;
    @Enumerated(EnumType.STRING)
    private UnitKind kind;
    private int termMonths;
    @Enumerated(EnumType.STRING)
    private ApplicationState state;
    private String tier;
    private boolean held;
    private LocalDate submittedOn;
    @Column
    private Instant submittedAt;
    private LocalDate validUntil;
    private LocalDate pausedUntil;
    private int refusals;
    @Column
    private byte[] reasonSealed;
    private Instant updatedAt;

    // In batches, so that a page of applications costs a few queries and not a few for each.
    @BatchSize(size = 100)
    @OneToMany(mappedBy = "application", cascade = CascadeType.PERSIST)
    private List<ApplicationFact> facts = new ArrayList<>();

    @BatchSize(size = 100)
    @OneToMany(mappedBy = "application", cascade = CascadeType.PERSIST)
    private List<HouseholdMember> household = new ArrayList<>();

    /** For Hibernate. */
    Application() {}

    Application(UUID personId, UnitKind kind, int termMonths, List<HouseholdMember.Person> people, Ruling ruling, boolean held,
            Instant now) {
        this.personId = personId;
        this.kind = kind;
        this.termMonths = termMonths;
        this.submittedOn = ruling.asOf();
        this.submittedAt = now;
        this.held = held;
        this.state = ApplicationState.NEEDS_EVIDENCE;
        ruling.facts().said().forEach(known -> facts.add(new ApplicationFact(this, known)));
        people.forEach(person -> household.add(new HouseholdMember(this, person)));
        follow(ruling, now);
    }

    /** Goes where a ruling puts it. */
    void follow(Ruling ruling, Instant now) {
        switch (ruling.verdict().outcome()) {
            case QUALIFIED -> {
                step("qualify", now);
                validUntil = ruling.asOf().plusMonths(ruling.policy().rules().qualifiedMonths());
            }
            case NEEDS_EVIDENCE -> {
                step("await-evidence", now);
                validUntil = ruling.asOf().plusDays(ruling.policy().rules().evidenceDays());
            }
            case NOT_QUALIFIED -> {
                step("fail", now);
                validUntil = null;
                held = false;
            }
        }
        tier = ruling.verdict().tier();
    }

    /** Whether a ruling would leave it where it is. */
    boolean standsBy(Ruling ruling) {
        ApplicationState to = switch (ruling.verdict().outcome()) {
            case QUALIFIED -> ApplicationState.QUALIFIED;
            case NEEDS_EVIDENCE -> ApplicationState.NEEDS_EVIDENCE;
            case NOT_QUALIFIED -> ApplicationState.NOT_QUALIFIED;
        };
        return state == to && Objects.equals(tier, ruling.verdict().tier());
    }

    /** Keeps what the evidence shows. */
    void confirm(FactConfirmation confirmation, LocalDate on, byte[] evidenceSealed) {
        ApplicationState.LIFE.after(state, "confirm");
        ApplicationFact fact = facts.stream().filter(one -> one.fact() == confirmation.fact()).findFirst()
                .orElseGet(() -> {
                    ApplicationFact missing = new ApplicationFact(this,
                            KnownFact.declared(confirmation.fact(), confirmation.value()));
                    facts.add(missing);
                    return missing;
                });
        fact.confirm(confirmation.value(), on, evidenceSealed);
    }

    /** Ends by a caller's action, with a reason. */
    void end(String action, byte[] why, Instant now) {
        state = ApplicationState.LIFE.afterAction(state, action);
        reasonSealed = why;
        held = false;
        updatedAt = now;
    }

    void step(String step, Instant now) {
        state = ApplicationState.LIFE.after(state, step);
        updatedAt = now;
    }

    void hold(boolean undecidedDuplicate, Instant now) {
        held = undecidedDuplicate;
        updatedAt = now;
    }

    /** Back in line after an offer it did not take; one refusal too many pauses it. */
    void refused(int maximum, LocalDate pause, Instant now) {
        step("return", now);
        refusals++;
        if (refusals > maximum) {
            pausedUntil = pause;
            refusals = 0;
        }
    }

    boolean isInLine(LocalDate today) {
        return state == ApplicationState.QUALIFIED && !held && !validUntil.isBefore(today)
                && (pausedUntil == null || pausedUntil.isBefore(today));
    }

    Facts knownFacts() {
        return new Facts(facts.stream().map(ApplicationFact::known).toList());
    }

    List<HouseholdMember> household() {
        return List.copyOf(household);
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

    UnitKind kind() {
        return kind;
    }

    int termMonths() {
        return termMonths;
    }

    ApplicationState state() {
        return state;
    }

    String tier() {
        return tier;
    }

    boolean held() {
        return held;
    }

    LocalDate submittedOn() {
        return submittedOn;
    }

    LocalDate validUntil() {
        return validUntil;
    }

    LocalDate pausedUntil() {
        return pausedUntil;
    }

    int refusals() {
        return refusals;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
