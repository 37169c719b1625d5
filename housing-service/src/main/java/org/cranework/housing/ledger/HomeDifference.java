package org.cranework.housing.ledger;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.cranework.intake.run.DifferenceEntry;

/** One entry of a ledger's difference as answered. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record HomeDifference(String action, Integer row, UUID unitId, String home, List<String> fields) {

    static HomeDifference of(DifferenceEntry entry) {
        return new HomeDifference(entry.action(), entry.row().orElse(null), entry.recordId().orElse(null), entry.label(),
                entry.fields().isEmpty() ? null : entry.fields());
    }
}
