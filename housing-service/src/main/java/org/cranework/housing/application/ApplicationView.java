package org.cranework.housing.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.cranework.housing.eligibility.DecisionView;
import org.cranework.housing.eligibility.KnownFact;
import org.cranework.housing.property.UnitKind;
import org.cranework.web.action.AllowedAction;

/** An application as it is answered. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ApplicationView(UUID id, long version, UUID personId, UnitKind kind, int termMonths, ApplicationState state,
        String tier, boolean held, LocalDate submittedOn, LocalDate validUntil, LocalDate pausedUntil, int refusals,
        List<KnownFact> facts, List<Member> household, List<Duplicate> duplicates, DecisionView decision, Instant updatedAt,
        List<AllowedAction> allowedActions) {

    /** Someone of the household, masked. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Member(UUID id, Relation relation, String name, String documentType, String documentNumber) {}

    /** Another application that shares someone. */
    record Duplicate(UUID applicationId, String decision) {}
}
