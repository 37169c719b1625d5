package org.cranework.housing.application;

import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.cranework.housing.journal.Fact;
import org.cranework.housing.property.UnitKind;

/** An application as its events tell it: never who is of the household. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ApplicationData(UUID applicationId, UUID personId, UnitKind kind, int termMonths, int householdSize,
        ApplicationState state, String tier, boolean held, LocalDate submittedOn, LocalDate validUntil) {

    static Fact fact(String what, Application application) {
        return new Fact("application", what, application.id(), application.version(), false,
                new ApplicationData(application.id(), application.personId(), application.kind(), application.termMonths(),
                        application.household().size(), application.state(), application.tier(), application.held(),
                        application.submittedOn(), application.validUntil()));
    }
}
