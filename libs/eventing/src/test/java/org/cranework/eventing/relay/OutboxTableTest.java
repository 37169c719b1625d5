package org.cranework.eventing.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

import org.cranework.eventing.TestDatabase;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OutboxTableTest {

    private final TestDatabase database = new TestDatabase();

    @Test
    void shouldReadByTheIndexWhenTheTableWasEmptyAndIsNowFull() throws Exception {
        // Given
        database.execute("ANALYZE outbox");
        try (var connection = database.connect(); var writer = database.connect()) {
            OutboxTable.prepare(connection, Duration.ofSeconds(30));
            OutboxWriter.writeMany(writer, "test.aggregate", 1000, 0, 49);

            // When
            var read = plan(connection, "SELECT seq, payload FROM outbox ORDER BY seq LIMIT 1000");
            var delete = plan(connection, "DELETE FROM outbox WHERE seq = ANY ('{1,2,3}'::bigint[])");

            // Then
            assertThat(read).contains("Index Scan using outbox_pkey").doesNotContain("Sort", "Seq Scan");
            assertThat(delete).contains("Index Scan using outbox_pkey").doesNotContain("Seq Scan", "Bitmap");
        }
    }

    @Test
    void shouldLetOneConnectionClaimTheOutbox() throws Exception {
        try (var first = database.begin(); var second = database.begin()) {
            // Given
            assertThat(new OutboxTable(first).claim()).isTrue();

            // When
            var whileHeld = new OutboxTable(second).claim();
            first.commit();
            var afterwards = new OutboxTable(second).claim();

            // Then
            assertThat(whileHeld).isFalse();
            assertThat(afterwards).isTrue();
        }
    }

    @Test
    void shouldStopReadingWhenRowsAreLarge() throws Exception {
        // Given
        database.execute("""
                INSERT INTO outbox (id, aggregatetype, aggregateid, type, aggregateversion, time, payload)
                SELECT uuidv7(), 'test.aggregate', uuidv7(), 'test.happened.v1', 0, now(), convert_to(repeat('x', 65536), 'UTF8')
                  FROM generate_series(1, 300)""");

        // When
        try (var connection = database.begin()) {
            var rows = new OutboxTable(connection).oldest(1000);

            // Then
            assertThat(rows).hasSize(128);
        }
    }

    @Test
    void shouldRefuseDataThatCouldNotBePublished() {
        // When / Then
        assertThatThrownBy(() -> database.execute(
                """
                INSERT INTO outbox (id, aggregatetype, aggregateid, type, aggregateversion, time, payload)
                VALUES (uuidv7(), 'test.aggregate', uuidv7(), 'test.happened.v1', 0, now(), convert_to(repeat('x', 65537), 'UTF8'))"""))
                .isInstanceOf(SQLException.class).hasMessageContaining("outbox_payload_check");
        assertThat(database.count("SELECT count(*) FROM outbox")).isZero();
    }

    private static String plan(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement(); var result = statement.executeQuery("EXPLAIN " + sql)) {
            var plan = new StringBuilder();
            while (result.next()) {
                plan.append(result.getString(1)).append('\n');
            }
            return plan.toString();
        }
    }
}
