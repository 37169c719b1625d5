package org.cranework.intake.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

import org.cranework.intake.Mode;
import org.cranework.intake.Removal;
import org.cranework.intake.Run;
import org.cranework.intake.RunState;

/** Reads a {@link Run} from its row. */
final class RunRows {

    static final String COLUMNS = """
            id, record_type, organization_id, document_id, size, mode, dry_run, removal, charset, charset_detected, taken_at, \
            received_at, finished_at, state, reason, base_run, rows, rejected, added, changed, unchanged, missing, \
            applied_added, applied_changed, withdrawn, through_row, findings, removals_meant, attempts, actor, client, trace_id""";

    private RunRows() {}

    static Run read(ResultSet row) throws SQLException {
        return new Run(row.getObject("id", UUID.class), row.getString("record_type"),
                row.getObject("organization_id", UUID.class), row.getObject("document_id", UUID.class), row.getLong("size"),
                Mode.ofCode(row.getString("mode")).orElseThrow(), row.getBoolean("dry_run"),
                Removal.ofCode(row.getString("removal")).orElseThrow(), Optional.ofNullable(row.getString("charset")),
                row.getBoolean("charset_detected"), instant(row, "taken_at").orElseThrow(),
                instant(row, "received_at").orElseThrow(), instant(row, "finished_at"),
                RunState.ofCode(row.getString("state")), Optional.ofNullable(row.getString("reason")),
                Optional.ofNullable(row.getObject("base_run", UUID.class)), difference(row),
                new Run.Applied(row.getInt("applied_added"), row.getInt("applied_changed"), row.getInt("withdrawn"),
                        row.getInt("through_row")),
                row.getInt("findings"),
                Optional.ofNullable(row.getObject("removals_meant", Integer.class)), row.getInt("attempts"),
                row.getString("actor"), row.getString("client"), row.getString("trace_id"));
    }

    private static Optional<Run.Difference> difference(ResultSet row) throws SQLException {
        if (row.getObject("rows") == null) {
            return Optional.empty();
        }
        return Optional.of(new Run.Difference(row.getInt("rows"), row.getInt("rejected"), row.getInt("added"),
                row.getInt("changed"), row.getInt("unchanged"), row.getInt("missing")));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
