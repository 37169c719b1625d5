package org.cranework.talent.employment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.cranework.web.action.AllowedAction;

/** An employment as it is answered. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EmploymentView(UUID id, UUID personId, UUID organizationId, LocalDate since, boolean historical, LocalDate endedOn,
        Instant recordedAt, List<AllowedAction> allowedActions) {

    static EmploymentView of(Employment employment, List<AllowedAction> allowed) {
        return new EmploymentView(employment.id(), employment.personId(), employment.organizationId(), employment.since(),
                employment.historical(), employment.endedOn(), employment.recordedAt(), allowed);
    }
}
