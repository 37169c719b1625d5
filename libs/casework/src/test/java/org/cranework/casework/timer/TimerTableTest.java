package org.cranework.casework.timer;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

import org.cranework.testing.backbone.Backbone;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TimerTableTest {

    /** The end of a day in the city. */
    private static final Instant DUE = Instant.parse("2019-05-06T16:00:00Z");

    private static DataSource database;

    private final TimerTable table = new TimerTable(database);
    private final Timers timers = new Timers(database);
    private final UUID subject = UUID.randomUUID();

    @BeforeAll
    static void migrate() {
        database = Backbone.shared().postgres().newDatabase("casework_timer").dataSource();
        Flyway.configure().dataSource(database).locations("db/casework").load().migrate();
    }

    @BeforeEach
    void empty() throws SQLException {
        try (Connection connection = database.getConnection(); Statement truncate = connection.createStatement()) {
            truncate.execute("TRUNCATE timer");
        }
    }

    @Test
    void shouldTakeATimerFromTheInstantItIsDueAndOnlyOnce() {
        // Given
        timers.set("bell", subject, DUE);

        // When
        Optional<DueTimer> early = table.takeNext(DUE.minusMillis(1));
        Optional<DueTimer> due = table.takeNext(DUE);
        Optional<DueTimer> again = table.takeNext(DUE);

        // Then
        assertThat(early).isEmpty();
        assertThat(due).hasValueSatisfying(timer -> {
            assertThat(timer.kind()).isEqualTo("bell");
            assertThat(timer.subject()).isEqualTo(subject);
            assertThat(timer.attempts()).isZero();
        });
        assertThat(again).isEmpty();
    }

    @Test
    void shouldTakeTheOneThatHasWaitedLongest() {
        // Given
        timers.set("second", subject, DUE.plusSeconds(1));
        timers.set("first", subject, DUE);

        // When, Then
        assertThat(table.takeNext(DUE.plusSeconds(2))).map(DueTimer::kind).contains("first");
        assertThat(table.takeNext(DUE.plusSeconds(2))).map(DueTimer::kind).contains("second");
    }

    @Test
    void shouldKeepTwoTimersOfOneRecordApart() {
        // Given
        timers.set("bell", subject, DUE);
        timers.set("bell", subject, DUE);

        // When, Then
        assertThat(table.takeNext(DUE)).map(DueTimer::subject).contains(subject);
        assertThat(table.takeNext(DUE)).map(DueTimer::subject).contains(subject);
        assertThat(table.takeNext(DUE)).isEmpty();
    }

    @Test
    void shouldPassOverATimerThatAnotherInstanceHoldsAndTakeItWhenThatOneFails() throws SQLException {
        // Given
        timers.set("held", subject, DUE);
        timers.set("free", subject, DUE.plusSeconds(1));
        try (Connection other = database.getConnection(); Statement hold = other.createStatement()) {
            other.setAutoCommit(false);
            hold.execute("DELETE FROM timer WHERE kind = 'held'");

            // When, Then
            assertThat(table.takeNext(DUE.plusSeconds(2))).map(DueTimer::kind).contains("free");
            assertThat(table.takeNext(DUE.plusSeconds(2))).isEmpty();
            other.rollback();
        }
        assertThat(table.takeNext(DUE)).map(DueTimer::kind).contains("held");
    }

    @Test
    void shouldLetAFailedTimerWaitAndRememberTheAttempt() throws SQLException {
        // Given
        timers.set("bell", subject, DUE);

        // When
        table.postpone(id(), DUE, Duration.ofSeconds(4));

        // Then
        assertThat(table.takeNext(DUE.plusSeconds(4).minusMillis(1))).isEmpty();
        assertThat(table.takeNext(DUE.plusSeconds(4))).map(DueTimer::attempts).contains(1);
    }

    private static UUID id() throws SQLException {
        try (Connection connection = database.getConnection();
                ResultSet row = connection.createStatement().executeQuery("SELECT id FROM timer")) {
            row.next();
            return row.getObject(1, UUID.class);
        }
    }
}
