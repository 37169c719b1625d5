package org.cranework.e2e;

import java.sql.SQLException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every promise of "nothing lost" rests on these. */
class DurabilityIT {

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "synchronous_commit", "full_page_writes"})
    void shouldCommitToDisk(String setting) throws SQLException {
        try (var connection = Databases.open("training");
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SHOW " + setting)) {
            rows.next();
            assertThat(rows.getString(1)).isEqualTo("on");
        }
    }
}
