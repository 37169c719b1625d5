package org.cranework.intake.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One record that a sheet adds, changes or no longer lists.
 *
 * @param id of the entry
 * @param action added, changed or missing
 * @param row in the sheet
 * @param recordId of the record, where there is one
 * @param label shows it masked
 * @param fields what changes
 */
public record DifferenceEntry(UUID id, String action, Optional<Integer> row, Optional<UUID> recordId, String label,
        List<String> fields) {

    static DifferenceEntry read(ResultSet row) throws SQLException {
        return new DifferenceEntry(row.getObject("id", UUID.class), row.getString("action"),
                Optional.ofNullable(row.getObject("row", Integer.class)),
                Optional.ofNullable(row.getObject("record_id", UUID.class)), row.getString("label"),
                List.of((String[]) row.getArray("fields").getArray()));
    }
}
