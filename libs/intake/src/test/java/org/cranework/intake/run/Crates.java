package org.cranework.intake.run;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import org.cranework.intake.CellReader;
import org.cranework.intake.Chunk;
import org.cranework.intake.Column;
import org.cranework.intake.RecordShape;
import org.cranework.intake.RecordType;
import org.cranework.intake.RowReader;
import org.cranework.intake.Run;
import org.cranework.intake.StagingColumn;
import org.cranework.intake.Target;

/** The smallest kind of record: crates with a label, the year they were stored in, and a weight that may change. */
final class Crates implements RecordType {

    static final String TABLE = """
            CREATE TABLE crate (id uuid PRIMARY KEY DEFAULT uuidv7(), version integer NOT NULL DEFAULT 0,
                organization_id uuid NOT NULL, label text NOT NULL, year integer NOT NULL, weight text NOT NULL,
                digest text NOT NULL, state text NOT NULL DEFAULT 'stored', UNIQUE (organization_id, label, year))""";

    private static final Pattern LABEL = Pattern.compile("[a-z0-9]+");
    private static final Pattern YEAR = Pattern.compile("20\\d\\d");

    private static final String WRITE = """
            WITH written AS (
                INSERT INTO crate AS t (organization_id, label, year, weight, digest)
                SELECT ?, label, year, weight, digest FROM %s WHERE row > ? AND row <= ?
                ON CONFLICT (organization_id, label, year) DO UPDATE SET version = t.version + 1, weight = excluded.weight,
                    digest = excluded.digest, state = 'stored' WHERE t.digest <> excluded.digest
                RETURNING version)
            SELECT count(*) FILTER (WHERE version = 0), count(*) FILTER (WHERE version > 0) FROM written""";

    private static final RecordShape SHAPE = new RecordShape("crate", "Crates",
            List.of(Column.required("label", "标签", UnaryOperator.identity()),
                    Column.required("year", "年份", UnaryOperator.identity()),
                    Column.optional("weight", "重量", UnaryOperator.identity())),
            "label", List.of(new StagingColumn("label", "text"), new StagingColumn("year", "integer"),
                    new StagingColumn("weight", "text"), new StagingColumn("digest", "text")),
            new Target("crate", List.of("label", "year"), "year", "t.state = 'stored'", "label",
                    "array_remove(ARRAY[CASE WHEN t.weight <> s.weight THEN 'weight' END], NULL)"),
            List.of(), false);

    private int untilBroken = Integer.MAX_VALUE;

    /** Loses its connection in the middle of this chunk, counted from 1, once. */
    void breakInChunk(int number) {
        untilBroken = number;
    }

    @Override
    public RecordShape shape() {
        return SHAPE;
    }

    @Override
    public RowReader reader(Run run) {
        return (row, findings) -> {
            CellReader cells = new CellReader(row, findings);
            String label = cells.required("label", LABEL, "label-format");
            String year = cells.required("year", YEAR, "year-format");
            String weight = cells.text("weight");
            return findings.hasErrors() ? new Object[0] : new Object[]{label, Integer.valueOf(year), weight, weight};
        };
    }

    @Override
    public Run.Applied apply(Connection connection, Chunk chunk) throws SQLException {
        try (PreparedStatement write = connection.prepareStatement(WRITE.formatted(chunk.staging()))) {
            write.setObject(1, chunk.run().organizationId());
            write.setInt(2, chunk.after());
            write.setInt(3, chunk.through());
            try (ResultSet written = write.executeQuery()) {
                written.next();
                if (--untilBroken == 0) {
                    throw new SQLException("the connection was lost", "08006");
                }
                return new Run.Applied(written.getInt(1), written.getInt(2), 0, chunk.through());
            }
        }
    }

    @Override
    public int withdraw(Connection connection, Chunk wholeSheet) throws SQLException {
        return Database.update(connection, """
                UPDATE crate t SET state = 'gone', digest = '', version = version + 1
                WHERE organization_id = ? AND state = 'stored' AND year IN (SELECT year FROM %1$s)
                    AND NOT EXISTS (SELECT FROM %1$s s WHERE s.label = t.label AND s.year = t.year)"""
                .formatted(wholeSheet.staging()), wholeSheet.run().organizationId());
    }
}
