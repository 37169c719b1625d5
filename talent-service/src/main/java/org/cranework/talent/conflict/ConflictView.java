package org.cranework.talent.conflict;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.cranework.identity.subject.Subject;
import org.cranework.talent.person.MaskedSubject;
import org.cranework.web.action.AllowedAction;

/** A conflict as it is answered. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ConflictView(UUID id, UUID personId, UUID enrollmentId, UUID organizationId, MaskedSubject held,
        MaskedSubject claimed, List<String> differs, String state, String decision, String reason, Instant raisedAt,
        Instant resolvedAt, List<AllowedAction> allowedActions) {

    static ConflictView of(PersonConflict conflict, Subject held, Subject claimed, String reason,
            List<AllowedAction> actions) {
        return new ConflictView(conflict.id(), conflict.personId(), conflict.enrollmentId(), conflict.organizationId(),
                MaskedSubject.of(held), MaskedSubject.of(claimed), differs(held, claimed), conflict.state(),
                conflict.decision(), reason, conflict.raisedAt(), conflict.resolvedAt(), actions);
    }

    /** Masks often hide the difference, so it is named. */
    private static List<String> differs(Subject held, Subject claimed) {
        List<String> fields = new ArrayList<>();
        if (!held.name().equals(claimed.name())) {
            fields.add("name");
        }
        if (!held.birthDate().equals(claimed.birthDate())) {
            fields.add("birthDate");
        }
        return List.copyOf(fields);
    }
}
