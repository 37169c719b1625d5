package org.cranework.intake.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.cranework.intake.Column;
import org.cranework.intake.Finding;
import org.cranework.intake.RowFindings;
import org.cranework.intake.RowReader;
import org.cranework.intake.Severity;
import org.cranework.intake.sheet.SheetRow;

/** A few hundred rows, checked together on one thread. */
final class Batch {

    static final int ROWS = 256;

    private final CopyBuffer good = new CopyBuffer();
    private final List<Finding> findings = new ArrayList<>();
    private int rejected;

    static Batch check(List<SheetRow> rows, Map<String, Column> columns, RowReader reader) {
        Batch batch = new Batch();
        rows.forEach(row -> batch.check(row, columns, reader));
        return batch;
    }

    private void check(SheetRow row, Map<String, Column> columns, RowReader reader) {
        if (row.width() != row.expectedWidth()) {
            findings.add(Finding.ofRow(row.number(), "row-width",
                    Map.of("expected", row.expectedWidth(), "found", row.width())));
            rejected++;
            return;
        }
        Found found = new Found(row, columns);
        for (Column column : columns.values()) {
            String cell = row.text(column.key());
            if (cell.length() > SheetRow.LONGEST_TEXT) {
                found.add(column.key(), "cell-too-long", Severity.ERROR, Map.of("limit", SheetRow.LONGEST_TEXT), false);
            } else if (cell.indexOf('\0') >= 0) {
                // PostgreSQL keeps no text with it, neither the row nor what is said of it: the whole run would fail.
                found.add(column.key(), "cell-zero", Severity.ERROR, Map.of(), false);
            } else if (row.isFormula(column.key())) {
                found.add(column.key(), "cell-formula", Severity.ERROR, Map.of(), false);
            }
        }
        Object[] values = found.errors ? null : reader.read(row, found);
        if (found.errors) {
            rejected++;
        } else {
            good.add(row.number(), values);
        }
    }

    byte[] good() {
        return good.toBytes();
    }

    List<Finding> findings() {
        return findings;
    }

    int rejected() {
        return rejected;
    }

    /** The findings of one row. */
    private final class Found implements RowFindings {

        private final SheetRow row;
        private final Map<String, Column> columns;
        private boolean errors;

        Found(SheetRow row, Map<String, Column> columns) {
            this.row = row;
            this.columns = columns;
        }

        @Override
        public void error(String column, String code, Object... arguments) {
            add(column, code, Severity.ERROR, named(arguments), true);
        }

        @Override
        public void note(String column, String code, Object... arguments) {
            add(column, code, Severity.NOTE, named(arguments), true);
        }

        @Override
        public boolean hasErrors() {
            return errors;
        }

        private void add(String key, String code, Severity severity, Map<String, Object> arguments, boolean show) {
            Column column = columns.get(key);
            String cell = row.text(key);
            Optional<String> masked = show && !cell.isEmpty() ? Optional.of(column.mask().apply(cell)) : Optional.empty();
            findings.add(new Finding(row.number(), Optional.of(key), row.letter(key), code, severity, masked, arguments));
            errors |= severity == Severity.ERROR;
        }

        private static Map<String, Object> named(Object... arguments) {
            Map<String, Object> named = new HashMap<>();
            for (int i = 0; i + 1 < arguments.length; i += 2) {
                named.put((String) arguments[i], arguments[i + 1]);
            }
            return named;
        }
    }
}
