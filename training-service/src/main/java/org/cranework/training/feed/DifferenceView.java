package org.cranework.training.feed;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.cranework.intake.run.DifferenceEntry;

/** One entry of a difference as answered. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DifferenceView(String action, Integer row, UUID enrollmentId, String student, List<String> fields) {

    static DifferenceView of(DifferenceEntry entry) {
        return new DifferenceView(entry.action(), entry.row().orElse(null), entry.recordId().orElse(null), entry.label(),
                entry.fields().isEmpty() ? null : entry.fields());
    }
}
