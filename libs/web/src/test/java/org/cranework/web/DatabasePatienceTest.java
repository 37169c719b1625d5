package org.cranework.web;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.cranework.testing.backbone.BackboneResource;
import org.cranework.web.database.LongStatements;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** How long a connection of a service's pool waits for a database that says nothing: the journeys damage the network itself. */
@QuarkusTest
@QuarkusTestResource(value = BackboneResource.class, initArgs = @ResourceArg(name = "kafka", value = "false"))
class DatabasePatienceTest {

    private static final int IMPATIENT = 20_000;
    private static final int PATIENT = 600_000;

    private final DataSource database;

    @Inject
    DatabasePatienceTest(DataSource database) {
        this.database = database;
    }

    @Test
    void shouldGiveASilentDatabaseUpBeforeTheGatewayGivesUsUp() throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement();
                var shown = statement.executeQuery("SHOW idle_in_transaction_session_timeout")) {
            shown.next();
            assertThat(connection.getNetworkTimeout()).isEqualTo(IMPATIENT);
            assertThat(shown.getString(1)).isEqualTo("30s");
        }
    }

    @Test
    void shouldBePatientWithLongStatementsAlone() throws SQLException {
        try (Connection connection = database.getConnection()) {
            assertThat(LongStatements.<Integer>allow(connection, Connection::getNetworkTimeout)).isEqualTo(PATIENT);
            assertThat(connection.getNetworkTimeout()).isEqualTo(IMPATIENT);
        }
    }

    @Test
    void shouldBeAsImpatientAsBeforeAfterAFailure() throws SQLException {
        try (Connection connection = database.getConnection()) {
            assertThatThrownBy(
                    () -> LongStatements.allow(connection, broken -> broken.createStatement().execute("SELECT nothing")))
                    .isInstanceOf(SQLException.class);
            assertThat(connection.getNetworkTimeout()).isEqualTo(IMPATIENT);
        }
    }
}
