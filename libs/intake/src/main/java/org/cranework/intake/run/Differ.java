package org.cranework.intake.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import org.cranework.intake.Check;
import org.cranework.intake.RecordType;
import org.cranework.intake.Run;
import org.cranework.intake.Target;

/** Finds rows that contradict each other, and what the others change: by key and keyed digest, in SQL. */
final class Differ {

    /** As many of each action are kept for reading; the counts are exact. */
    private static final int LISTED = 10_000;

    private final RecordType type;
    private final Run run;
    private final String staging;

    Differ(RecordType type, Run run, String staging) {
        this.type = type;
        this.run = run;
        this.staging = staging;
    }

    /**
     * Takes rows out whose key stands in several, all of them, since nobody but the caller knows which one holds.
     *
     * @return how many
     */
    int rejectDuplicates(Connection connection, boolean tell) throws SQLException {
        String key = String.join(", ", type.shape().target().key());
        Staging.execute(connection, "CREATE TEMPORARY TABLE duplicate ON COMMIT DROP AS SELECT s.row, d.first_row FROM "
                + staging + " s JOIN (SELECT " + key + ", min(row) AS first_row FROM " + staging + " GROUP BY " + key
                + " HAVING count(*) > 1) d USING (" + key + ")");
        if (tell) {
            Database.update(connection,
                    "INSERT INTO intake_finding (run_id, row, column_key, code, severity, masked, arguments) "
                            + "SELECT ?, d.row, ?, 'row-duplicate', 'error', NULL, jsonb_build_object('first', d.first_row) "
                            + "FROM duplicate d ORDER BY d.row",
                    run.id(), type.shape().keyColumn());
        }
        return Database.update(connection, "DELETE FROM " + staging + " s USING duplicate d WHERE s.row = d.row");
    }

    /**
     * Takes rows out that the type's checks refuse.
     *
     * @return how many
     */
    int rejectUnfit(Connection connection, boolean tell) throws SQLException {
        int rejected = 0;
        for (Check check : type.shape().checks()) {
            String rows = check.rows().replace("%s", staging);
            Object[] organization = rows.chars().filter(sign -> sign == '?').mapToObj(sign -> run.organizationId()).toArray();
            Staging.execute(connection, "CREATE TEMPORARY TABLE unfit (row integer) ON COMMIT DROP");
            Database.update(connection, "INSERT INTO unfit SELECT DISTINCT row FROM (" + rows + ") refused", organization);
            if (tell) {
                Database.update(connection,
                        "INSERT INTO intake_finding (run_id, row, column_key, code, severity, masked, arguments) "
                                + "SELECT ?, u.row, ?, ?, 'error', NULL, '{}' FROM unfit u ORDER BY u.row",
                        run.id(), check.column(), check.code());
            }
            rejected += Database.update(connection, "DELETE FROM " + staging + " s USING unfit u WHERE s.row = u.row");
            Staging.execute(connection, "DROP TABLE unfit");
        }
        return rejected;
    }

    /** Counts what the good rows change. */
    Run.Difference count(Connection connection, int rows, int rejected) throws SQLException {
        Target target = type.shape().target();
        int missing = Database.find(connection, "SELECT count(*) FROM " + missing(target), row -> row.getInt(1),
                run.organizationId()).orElseThrow();
        return Database.find(connection, "SELECT count(*) FILTER (WHERE t.id IS NULL), "
                + "count(*) FILTER (WHERE t.digest <> s.digest), count(*) FILTER (WHERE t.digest = s.digest) FROM "
                + joined(target),
                row -> new Run.Difference(rows, rejected, row.getInt(1), row.getInt(2), row.getInt(3), missing),
                run.organizationId()).orElseThrow();
    }

    /** Keeps the first of each action for reading; what the counts say is not there is not looked for. */
    void list(Connection connection, Run.Difference difference) throws SQLException {
        Target target = type.shape().target();
        String insert = "INSERT INTO intake_difference (run_id, action, row, record_id, label, fields) ";
        Database.update(connection, "DELETE FROM intake_difference WHERE run_id = ?", run.id());
        if (difference.added() > 0) {
            Database.update(connection, insert + "SELECT ?, 'added', s.row, NULL, s." + target.label() + ", '{}' FROM "
                    + joined(target) + " WHERE t.id IS NULL ORDER BY s.row LIMIT " + LISTED, run.id(), run.organizationId());
        }
        if (difference.changed() > 0) {
            Database.update(connection, insert + "SELECT ?, 'changed', s.row, t.id, s." + target.label() + ", "
                    + target.changedFields() + " FROM " + joined(target) + " WHERE t.digest <> s.digest ORDER BY s.row LIMIT "
                    + LISTED, run.id(), run.organizationId());
        }
        if (difference.missing() > 0) {
            Database.update(connection, insert + "SELECT ?, 'missing', NULL, t.id, t." + target.label() + ", '{}' FROM "
                    + missing(target) + " ORDER BY t.id LIMIT " + LISTED, run.id(), run.organizationId());
        }
    }

    private String joined(Target target) {
        return staging + " s LEFT JOIN " + target.table() + " t ON t.organization_id = ? AND " + target.sameKey();
    }

    /** A row that was rejected is listed all the same: only sheets without such rows may withdraw, so none is counted wrongly. */
    private String missing(Target target) {
        return target.table() + " t WHERE t.organization_id = ? AND " + target.live() + " AND t." + target.period()
                + " IN (SELECT DISTINCT " + target.period() + " FROM " + staging + ") AND NOT EXISTS (SELECT FROM " + staging
                + " s WHERE " + target.sameKey() + ")";
    }

    static void forget(Connection connection, Run run) throws SQLException {
        for (String table : List.of("intake_finding", "intake_difference")) {
            Database.update(connection, "DELETE FROM " + table + " WHERE run_id = ?", run.id());
        }
    }
}
