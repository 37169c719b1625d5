package org.cranework.intake.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.stream.Collectors;

import org.cranework.intake.RecordType;
import org.cranework.intake.Run;

/**
 * The table a run's good rows wait in: unlogged, since the document can fill it again, and one per attempt, so that a worker
 * which lost its lease cannot write into its successor's.
 */
final class Staging {

    private static final String PREFIX = "intake_staging_";

    private Staging() {}

    static String table(Run run) {
        return prefix(run.id()) + run.attempts();
    }

    private static String prefix(UUID run) {
        return PREFIX + run.toString().replace("-", "") + "_";
    }

    static void create(Connection connection, RecordType type, String table) throws SQLException {
        String columns = type.shape().staging().stream().map(column -> column.name() + " " + column.type())
                .collect(Collectors.joining(", "));
        execute(connection, "CREATE UNLOGGED TABLE " + table + " (row integer NOT NULL, " + columns
                + ") WITH (autovacuum_enabled = false)");
    }

    static String copy(RecordType type, String table) {
        String columns = type.shape().staging().stream().map(column -> column.name()).collect(Collectors.joining(", "));
        return "COPY " + table + " (row, " + columns + ") FROM STDIN (FORMAT binary)";
    }

    /** Rows lie nearly in order, so a block range index finds a chunk and costs next to nothing. */
    static void index(Connection connection, String table) throws SQLException {
        execute(connection, "CREATE INDEX ON " + table + " USING brin (row) WITH (pages_per_range = 16)");
        execute(connection, "ANALYZE " + table);
    }

    static void drop(Connection connection, String table) throws SQLException {
        execute(connection, "DROP TABLE IF EXISTS " + table);
    }

    /** Drops what ended runs, and earlier attempts of open ones, left behind; what is still locked stays for the next time. */
    static void sweep(Database database) throws SQLException {
        var left = database.transaction(connection -> Database.list(connection, """
                SELECT c.relname FROM pg_class c
                WHERE c.relkind = 'r' AND c.relname ^@ 'intake_staging_' AND NOT EXISTS (
                    SELECT FROM intake_run r WHERE r.worker IS NOT NULL
                      AND c.relname = 'intake_staging_' || replace(r.id::text, '-', '') || '_' || r.attempts)""",
                row -> row.getString(1)));
        for (String table : left) {
            database.transaction(connection -> {
                execute(connection, "SET LOCAL lock_timeout = '200ms'");
                drop(connection, table);
                return null;
            });
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
