package org.cranework.training.feed;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.awaitility.Awaitility;
import org.cranework.testing.backbone.BackboneResource;
import org.cranework.training.College;
import org.cranework.training.Feed;
import org.cranework.training.PublishedEvents;
import org.cranework.training.Rows;
import org.cranework.training.Sheets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** A worker is held in the middle of a feed by a row lock, then something happens to it. */
@QuarkusTest
@QuarkusTestResource(BackboneResource.class)
class FeedFaultsTest {

    private static final int ROWS = 160;

    private final DataSource dataSource;
    private final PublishedEvents events;
    private final Rows rows;
    private College college;
    private String seed;

    @Inject
    FeedFaultsTest(DataSource dataSource, PublishedEvents events, Rows rows) {
        this.dataSource = dataSource;
        this.events = events;
        this.rows = rows;
    }

    @BeforeEach
    void enroll() {
        college = College.registered(dataSource);
        seed = Sheets.seed();
        college.feed(sheet().bytes());
    }

    @Test
    void shouldGoOnWhereAWorkerLostItsConnection() throws SQLException {
        // Given
        UUID feed;
        try (Connection lock = lockRowOfTheThirdChunk()) {
            feed = sendChanges("every-good-row");
            awaitThroughRow(feed, 100);

            // When
            terminateBlockedBackend();
        }

        // Then
        assertAllChangedOnce(college.settled(feed));
    }

    @Test
    void shouldLetNothingOfAWorkerThroughThatLostItsLease() throws SQLException {
        // Given
        UUID feed;
        try (Connection lock = lockRowOfTheThirdChunk()) {
            feed = sendChanges("every-good-row");
            awaitThroughRow(feed, 100);

            // When
            rows.change(
                    "UPDATE intake_run SET worker = gen_random_uuid(), lease_until = clock_timestamp() + interval '1 second' "
                            + "WHERE id = ?",
                    feed);
        }

        // Then
        assertAllChangedOnce(college.settled(feed));
        assertThat(rows.number("SELECT attempts FROM intake_run WHERE id = ?", feed)).isEqualTo(2);
    }

    @Test
    void shouldApplyAllOrNothingAfterALostConnection() throws SQLException {
        // Given
        UUID feed;
        try (Connection lock = lockRowOfTheThirdChunk()) {
            feed = sendChanges("all-or-nothing");
            awaitBlocked();
            assertThat(rows.number("SELECT max(version) FROM enrollment WHERE organization_id = ?", college.id())).isZero();

            // When
            terminateBlockedBackend();
        }

        // Then
        assertAllChangedOnce(college.settled(feed));
    }

    @Test
    void shouldKeepWhatWasAppliedWhenAFeedIsCancelled() throws SQLException {
        // Given
        Feed decidedBefore = college.feed(sheet().withAll("专业代码", "0119").bytes(), "dryRun", "true");
        UUID feed;
        try (Connection lock = lockRowOfTheThirdChunk()) {
            feed = sendChanges("every-good-row");
            awaitThroughRow(feed, 100);

            // When
            college.asRegistrar().post("/api/v1/training/feeds/" + feed + "/cancel").then().statusCode(200);
        }

        // Then
        Feed cancelled = college.settled(feed);
        assertThat(cancelled.state()).isEqualTo("cancelled");
        assertThat(cancelled.applied("changed"))
                .isEqualTo((int) rows.number("SELECT count(*) FROM enrollment WHERE organization_id = ? AND version = 1",
                        college.id()));
        assertThat(accepted(cancelled)).isEqualTo(cancelled.applied("changed"));
        college.ask(decidedBefore, "apply", Map.of()).then().statusCode(409)
                .body("type", equalTo("urn:cranework:problem:run-outdated"));
    }

    private long accepted(Feed feed) {
        return college.asRegistrar().get("/api/v1/training/feeds/" + feed.id() + "/returned-file").then().statusCode(200)
                .extract().asString().lines().filter(line -> line.contains(",accepted,")).count();
    }

    @Test
    void shouldUndoAllWhenAnAllOrNothingFeedIsCancelled() throws SQLException {
        // Given
        UUID feed;
        try (Connection lock = lockRowOfTheThirdChunk()) {
            feed = sendChanges("all-or-nothing");
            awaitBlocked();

            // When
            college.asRegistrar().post("/api/v1/training/feeds/" + feed + "/cancel").then().statusCode(200);
        }

        // Then
        Feed cancelled = college.settled(feed);
        assertThat(cancelled.state()).isEqualTo("cancelled");
        assertThat(cancelled.applied("changed")).isZero();
        assertThat(rows.number("SELECT max(version) FROM enrollment WHERE organization_id = ?", college.id())).isZero();
    }

    @Test
    void shouldWorkOnTwoSheetsOfOneCollegeOneAfterTheOther() throws SQLException {
        // Given
        UUID first;
        UUID second;
        try (Connection lock = lockRowOfTheThirdChunk()) {
            first = sendChanges("every-good-row");
            awaitThroughRow(first, 100);

            // When
            second = send(sheet().withAll("专业代码", "0119"), "every-good-row");

            // Then
            assertThat(college.read(second).state()).isEqualTo("received");
        }
        assertThat(college.settled(first).state()).isEqualTo("applied");
        Feed last = college.settled(second);
        assertThat(last.counts()).containsExactly(ROWS, ROWS, 0, 0);
        assertThat(last.applied("changed")).isEqualTo(ROWS);
        assertThat(
                rows.number("SELECT count(*) FROM enrollment WHERE organization_id = ? AND version = 2 AND major_code = '0119'",
                        college.id()))
                .isEqualTo(ROWS);
    }

    private UUID sendChanges(String mode) {
        return send(sheet().withAll("专业代码", "0117"), mode);
    }

    private UUID send(Sheets sheet, String mode) {
        return UUID.fromString(college.send(sheet.bytes(), "mode", mode).then().statusCode(202).extract().path("id"));
    }

    /** One student in the third chunk comes from another district than all others. */
    private Sheets sheet() {
        return Sheets.of(ROWS, seed).with(120, "区划代码", "230207");
    }

    private Connection lockRowOfTheThirdChunk() throws SQLException {
        Connection connection = dataSource.getConnection();
        connection.setAutoCommit(false);
        try (var lock = connection
                .prepareStatement(
                        "SELECT id FROM enrollment WHERE organization_id = ? AND region_code = '230207' FOR UPDATE")) {
            lock.setObject(1, college.id());
            lock.executeQuery();
        }
        return connection;
    }

    private void awaitThroughRow(UUID feed, int row) {
        Awaitility.await("chunks up to row " + row).atMost(Duration.ofSeconds(20))
                .until(() -> rows.number("SELECT through_row FROM intake_run WHERE id = ?", feed) == row);
        awaitBlocked();
    }

    private void awaitBlocked() {
        Awaitility.await("the worker to wait for the lock").atMost(Duration.ofSeconds(20)).until(() -> blocked() > 0);
    }

    private long blocked() {
        return rows.number(
                "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%INTO enrollment%'");
    }

    private void terminateBlockedBackend() {
        rows.number("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity "
                + "WHERE wait_event_type = 'Lock' AND query LIKE '%INTO enrollment%'");
    }

    private void assertAllChangedOnce(Feed feed) {
        assertThat(feed.state()).isEqualTo("applied");
        assertThat(feed.counts()).containsExactly(ROWS, ROWS, 0, 0);
        assertThat(feed.applied("changed")).isEqualTo(ROWS);
        assertThat(rows.number("SELECT count(*) FROM enrollment WHERE organization_id = ? AND version = 1", college.id()))
                .isEqualTo(ROWS);
        assertThat(events.of(college.id())).extracting(PublishedEvents.Published::version)
                .filteredOn(List.of("1")::contains).hasSize(ROWS);
    }
}
