package org.cranework.e2e.fault;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.cranework.e2e.Backlog;
import org.cranework.e2e.Databases;
import org.cranework.e2e.Progress;
import org.cranework.e2e.Sheets;
import org.cranework.e2e.Signals;
import org.cranework.e2e.TestCity;
import org.cranework.e2e.TestCollege;
import org.cranework.e2e.TopicReader;
import org.cranework.e2e.history.History;
import org.cranework.local.backbone.ManagedProcess;
import org.cranework.local.city.City;
import org.cranework.local.city.Service;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * kill -9 at the worst instants. No product code helps: a process is held by a lock or a SIGSTOP, found to be where it should
 * be, and killed. Afterwards nothing is lost, nothing doubled, and every run has ended once with counts that add up.
 */
@Isolated("kills")
class FaultIT {

    private static final String ENROLLMENTS = "training.enrollment";

    @BeforeEach
    void beginWithNothingUnderWay() {
        Backlog.digested();
    }

    @Test
    void shouldEndTheRunOnceWhenTrainingIsKilledInMidFeed() {
        // Given
        // Two chunks: killed in the second, it resumes behind the first.
        int rows = 40_000;
        TestCollege college = TestCollege.take("killed-training");
        ManagedProcess training = TestCity.get().service(Service.TRAINING).process();
        JsonNode feed = college.send("?mode=every-good-row", Sheets.sound(40, rows));
        await("the first chunk is committed").atMost(TestCollege.LIMIT).pollInterval(Duration.ofMillis(10))
                .until(() -> throughRow(feed) > 0);

        // When
        Signals.stop(training);
        long reached = throughRow(feed);
        Signals.kill(training);
        TestCity.revive();

        // Then
        assertThat(reached).isBetween(1L, rows - 1L);
        assertAppliedOnce(college, feed, rows);
        JsonNode again = college.ended(college.send("?mode=every-good-row", Sheets.sound(40, rows)));
        assertThat(again.path("difference").path("unchanged").asInt()).as("the same file again").isEqualTo(rows);
        assertThat(again.path("applied").path("added").asInt()).isZero();
        Counts.check("training killed in mid-feed", new History());
    }

    @Test
    void shouldNotDoubleAnEventWhenTheRelayIsKilledBetweenPublishAndDelete() throws Exception {
        // Given: the broker holds its breath while a row is written, and the row is locked against deletion
        City city = TestCity.get();
        TestCollege.take("before-the-relay");
        ManagedProcess kafka = city.kafka().process();
        ManagedProcess talent = city.service(Service.TALENT).process();
        drained("talent");
        Signals.stop(kafka);
        TestCollege college;
        UUID event;
        int before;
        try (Connection holder = Databases.open("talent")) {
            try {
                college = TestCollege.take("killed-relay");
                event = lockOutbox(holder, college.organization());
            } finally {
                Signals.resume(kafka);
            }
            await("the relay waits to delete what it has published").atMost(Duration.ofSeconds(60))
                    .until(() -> published(event) > 0 && blockedOnDelete() > 0);
            // Once, or more often where the relay gave a silent broker up and sent again.
            before = published(event);

            // When
            Signals.kill(talent);
            holder.rollback();
        }
        TestCity.revive();

        // Then
        drained("talent");
        assertThat(published(event)).isGreaterThan(before);
        await("training knows the college").atMost(TestCollege.LIMIT)
                .until(() -> Databases.number("training", "SELECT count(*) FROM inbox WHERE event_id = ?", event) == 1);
        JsonNode feed = college.ended(college.send("", Sheets.sound(41, 5)));
        assertThat(feed.path("applied").path("added").asInt()).isEqualTo(5);
        Counts.check("relay killed between publish and delete", new History());
    }

    @Test
    void shouldApplyABatchOnceWhenTalentIsKilledBetweenCommitAndOffset() throws Exception {
        // Given
        TestCollege college = TestCollege.take("killed-talent");
        ManagedProcess talent = TestCity.get().service(Service.TALENT).process();
        college.ended(college.send("", Sheets.sound(42, 400)));
        await("talent has committed a batch").atMost(TestCollege.LIMIT).pollInterval(Duration.ofMillis(5))
                .until(() -> associations(college) > 0);

        // When
        Signals.stop(talent);
        long applied = associations(college);
        long lag = lag();
        Signals.kill(talent);
        TestCity.revive();

        // Then
        assertThat(applied).isPositive();
        assertThat(lag).as("events behind the committed offset").isPositive();
        assertAllPersons(college, 400);
        Counts.check("talent killed between commit and offset", new History());
    }

    @Test
    void shouldLoseNothingWhenKafkaIsKilled() {
        // Given
        TestCollege college = TestCollege.take("killed-kafka");
        JsonNode feed = college.send("", Sheets.sound(43, 3000));
        await("events are on their way").atMost(TestCollege.LIMIT).pollInterval(Duration.ofMillis(10))
                .until(() -> !"received".equals(college.read(feed).path("state").asText()));

        // When
        Signals.kill(TestCity.get().kafka().process());
        JsonNode ended = college.ended(feed);
        TestCity.revive();

        // Then
        assertThat(ended.path("state").asText()).as("a feed needs no broker").isEqualTo("applied");
        assertAppliedOnce(college, feed, 3000);
        assertAllPersons(college, 3000);
        Counts.check("Kafka killed", new History());
    }

    @Test
    void shouldLoseNothingWhenPostgresIsKilled() {
        // Given
        int rows = 10_000;
        TestCollege college = TestCollege.take("killed-postgres");
        JsonNode feed = college.send("?mode=every-good-row", Sheets.sound(44, rows));
        await("the feed is being applied").atMost(TestCollege.LIMIT).pollInterval(Duration.ofMillis(10))
                .until(() -> Databases.number("training",
                        "SELECT count(*) FROM intake_run WHERE id = ?::uuid AND state = 'applying'",
                        feed.path("id").asText()) == 1);

        // When
        Signals.kill(TestCity.get().postgres().process());
        TestCity.revive();

        // Then
        assertAppliedOnce(college, feed, rows);
        assertAllPersons(college, rows);
        Counts.check("PostgreSQL killed", new History());
    }

    /** One end, counts that add up, one record per row, and one event per record. */
    private static void assertAppliedOnce(TestCollege college, JsonNode feed, int rows) {
        JsonNode ended = college.ended(feed);
        assertThat(ended.path("state").asText()).as(ended.toString()).isEqualTo("applied");
        JsonNode difference = ended.path("difference");
        assertThat(difference.path("rows").asInt()).isEqualTo(rows);
        assertThat(difference.path("accepted").asInt() + difference.path("unchanged").asInt()
                + difference.path("rejected").asInt()).isEqualTo(rows);
        assertThat(ended.path("difference").path("added").asInt()).isEqualTo(rows);
        assertThat(ended.path("applied").path("added").asInt()).isEqualTo(rows);
        assertThat(ended.path("applied").path("throughRow").asInt()).isGreaterThanOrEqualTo(rows);
        assertThat(Databases.number("training", "SELECT count(*) FROM enrollment WHERE organization_id = ?",
                college.organization())).isEqualTo(rows);
        drained("training");
        Map<String, Set<String>> eventsByRecord = new HashMap<>();
        String organization = college.organization().toString();
        TopicReader.read(ENROLLMENTS, event -> {
            if (new String(event.value(), java.nio.charset.StandardCharsets.UTF_8).contains(organization)) {
                eventsByRecord.computeIfAbsent(TopicReader.header(event, "ce_subject"), key -> new HashSet<>())
                        .add(TopicReader.header(event, "ce_id"));
            }
        });
        assertThat(eventsByRecord).hasSize(rows);
        assertThat(eventsByRecord.values()).allMatch(ids -> ids.size() == 1);
    }

    /** Each enrollment has its person, every person is there once, and no write was doubled into a second version. */
    private static void assertAllPersons(TestCollege college, int rows) {
        Progress.until("talent has tied all to the college", rows, () -> associations(college));
        Progress.until("training has heard who all are", rows, () -> Databases.number("training", """
                SELECT count(DISTINCT link.person_id) FROM enrollment JOIN person_link link USING (document_index)
                WHERE enrollment.organization_id = ?""", college.organization()));
        assertThat(Databases.number("talent", """
                SELECT coalesce(max(person.version), -1) FROM person JOIN person_association association
                ON association.person_id = person.id WHERE association.organization_id = ?""", college.organization()))
                .isZero();
    }

    private static long throughRow(JsonNode feed) {
        return Databases.number("training", "SELECT through_row FROM intake_run WHERE id = ?::uuid", feed.path("id").asText());
    }

    private static void drained(String context) {
        Progress.until("the outbox of " + context + " is drained", 0,
                () -> Databases.number(context, "SELECT count(*) FROM outbox"));
    }

    private static UUID lockOutbox(Connection holder, UUID aggregate) throws SQLException {
        holder.setAutoCommit(false);
        try (var statement = holder.prepareStatement("SELECT id FROM outbox WHERE aggregateid = ? FOR SHARE")) {
            statement.setObject(1, aggregate);
            try (var rows = statement.executeQuery()) {
                assertThat(rows.next()).as("the row is written and not yet sent").isTrue();
                return rows.getObject(1, UUID.class);
            }
        }
    }

    private static long blockedOnDelete() {
        return Databases.number("talent", """
                SELECT count(*) FROM pg_stat_activity
                WHERE datname = 'talent' AND wait_event_type = 'Lock' AND query ILIKE '%delete%outbox%'""");
    }

    private static int published(UUID event) {
        int[] count = {0};
        TopicReader.read("talent.organization", found -> {
            if (event.toString().equals(TopicReader.header(found, "ce_id"))) {
                count[0]++;
            }
        });
        return count[0];
    }

    /** How many of the college's events talent has applied. */
    private static long associations(TestCollege college) {
        return Databases.number("talent", "SELECT count(*) FROM person_association WHERE organization_id = ?",
                college.organization());
    }

    /** How many enrollment events lie behind what talent has told the broker it is done with. */
    private static long lag() throws InterruptedException, ExecutionException, java.util.concurrent.TimeoutException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", TestCity.get().kafka().bootstrapServers()))) {
            long lag = 0;
            for (var group : admin.listGroups().all().get(10, TimeUnit.SECONDS)) {
                if (group.groupId().contains("talent")) {
                    Map<TopicPartition, OffsetAndMetadata> done = admin.listConsumerGroupOffsets(group.groupId())
                            .partitionsToOffsetAndMetadata().get(10, TimeUnit.SECONDS);
                    Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
                    done.keySet().forEach(partition -> asked.put(partition, OffsetSpec.latest()));
                    for (var end : admin.listOffsets(asked).all().get(10, TimeUnit.SECONDS).entrySet()) {
                        lag += behind(end, done);
                    }
                }
            }
            return lag;
        }
    }

    private static long behind(Map.Entry<TopicPartition, ListOffsetsResultInfo> end,
            Map<TopicPartition, OffsetAndMetadata> done) {
        return ENROLLMENTS.equals(end.getKey().topic()) ? end.getValue().offset() - done.get(end.getKey()).offset() : 0;
    }
}
