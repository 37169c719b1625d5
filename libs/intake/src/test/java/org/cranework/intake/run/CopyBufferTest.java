package org.cranework.intake.run;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

import javax.sql.DataSource;

import org.cranework.testing.backbone.Backbone;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** What goes into the buffer comes out of PostgreSQL as it was. */
class CopyBufferTest {

    private static DataSource database;

    @BeforeAll
    static void createTable() throws SQLException {
        database = Backbone.shared().postgres().newDatabase("intake_copy").dataSource();
        execute("CREATE TABLE staged (row integer NOT NULL, word text, raw bytea, count integer, day date, id uuid)");
    }

    @BeforeEach
    void empty() throws SQLException {
        execute("TRUNCATE staged");
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection()) {
            Staging.execute(connection, sql);
        }
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"甲", "𠮷", "a\tb", "a\\b", "\\N", "\\.", "a\nb\r\nc", "\"quoted\", and 'so'", " ", "\u0001\u007f",
            "é"})
    void shouldCarryTexts(String word) throws SQLException {
        // When
        copy(word, null, null, null, null);

        // Then
        assertThat((String) only("word")).isEqualTo(word);
    }

    @Test
    void shouldCarryBytesNumbersAndIds() throws SQLException {
        // Given
        UUID id = UUID.fromString("ffffffff-0000-7000-8000-00000000000f");

        // When
        copy("x", new byte[]{0, -1, 127, -128, '\\', '\n'}, Integer.MIN_VALUE, null, id);

        // Then
        assertThat((byte[]) only("raw")).containsExactly(0, -1, 127, -128, '\\', '\n');
        assertThat((Integer) only("count")).isEqualTo(Integer.MIN_VALUE);
        assertThat((UUID) only("id")).isEqualTo(id);
        assertThat((Object) only("day")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2000-01-01", "1999-12-31", "2000-02-29", "1900-02-28", "0001-01-01", "9999-12-31"})
    void shouldCarryDaysBeforeAndAfterTheServersEpoch(LocalDate day) throws SQLException {
        // When
        copy("x", null, null, day, null);

        // Then
        assertThat(text("day")).isEqualTo(day.toString());
    }

    @Test
    void shouldRefuseWhatNoColumnTakes() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CopyBuffer().add(1, new Object[]{1L}))
                .withMessageContaining("Long");
    }

    private void copy(Object... values) throws SQLException {
        CopyBuffer buffer = new CopyBuffer();
        buffer.add(2, values);
        try (Connection connection = database.getConnection()) {
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI()
                    .copyIn("COPY staged (row, word, raw, count, day, id) FROM STDIN (FORMAT binary)");
            for (byte[] part : new byte[][]{CopyBuffer.header(), buffer.toBytes(), CopyBuffer.trailer()}) {
                copy.writeToCopy(part, 0, part.length);
            }
            assertThat(copy.endCopy()).isEqualTo(1);
        }
    }

    private String text(String column) throws SQLException {
        return only(column + "::text");
    }

    @SuppressWarnings("unchecked")
    private <T> T only(String column) throws SQLException {
        try (Connection connection = database.getConnection();
                ResultSet row = connection.createStatement().executeQuery("SELECT " + column + " FROM staged WHERE row = 2")) {
            assertThat(row.next()).isTrue();
            return (T) row.getObject(1);
        }
    }
}
