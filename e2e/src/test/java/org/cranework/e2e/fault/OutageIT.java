package org.cranework.e2e.fault;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.cranework.e2e.Backlog;
import org.cranework.e2e.Databases;
import org.cranework.e2e.Progress;
import org.cranework.e2e.Sheets;
import org.cranework.e2e.Signals;
import org.cranework.e2e.TestCity;
import org.cranework.e2e.TestCollege;
import org.cranework.e2e.history.History;
import org.cranework.e2e.history.Operation;
import org.cranework.local.city.Service;
import org.cranework.local.city.ServiceProcess;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Faults that last: {@code ./cranework faults} runs them, the default run does not. */
@Isolated("takes Kafka away")
@Tag("long")
class OutageIT {

    private static final Duration OUTAGE = Duration.ofSeconds(60);
    private static final Duration STORM = Duration.ofSeconds(120);
    private static final Duration STAY = Duration.ofSeconds(5);

    @BeforeEach
    void beginWithNothingUnderWay() {
        Backlog.digested();
    }

    /** F9. */
    @Test
    void shouldGoOnWritingWhileTheBrokerIsAwayForAMinute() {
        // Given
        var clerks = new Clerks();
        try (clerks) {
            clerks.awaitDone(10);

            // When
            long begun = System.nanoTime();
            Signals.kill(TestCity.get().kafka().process());
            await("the outage lasts").atMost(OUTAGE.plusSeconds(30)).pollInterval(Duration.ofSeconds(1))
                    .until(() -> System.nanoTime() - begun > OUTAGE.toNanos());
            assertThat(clerks.history().operations()).as("every request during the outage").allMatch(Operation::isDone);
            TestCity.revive();
            clerks.awaitDone(10);
        }

        // Then
        Counts.check("Kafka away for " + OUTAGE.toSeconds() + " s under clerks", clerks.history());
    }

    /** F14. */
    @Test
    void shouldApplyEverythingWhileConsumersComeAndGo() {
        // Given
        TestCollege college = TestCollege.take("storm");
        int rows = 20_000;
        var clerks = new Clerks();
        JsonNode feed;
        try (clerks) {
            feed = college.send("?mode=every-good-row", Sheets.sound(61, rows));

            // When
            long end = System.nanoTime() + STORM.toNanos();
            while (System.nanoTime() < end) {
                intrude();
            }
        }

        // Then
        assertThat(college.ended(feed).path("applied").path("added").asInt()).isEqualTo(rows);
        Counts.check("a rebalance every " + STAY.toSeconds() + " s for " + STORM.toSeconds() + " s", clerks.history());
    }

    /** More than its heap could hold: with several consumers a channel it once died of it at each start. */
    @Test
    void shouldComeToRestWhenTalentStartsBesideAHundredThousandEvents() {
        // Given
        int rows = 100_000;
        TestCollege college = TestCollege.take("backlog");
        ServiceProcess talent = TestCity.get().service(Service.TALENT);
        Progress.until("training knows the college", 1,
                () -> Databases.number("training", "SELECT count(*) FROM college WHERE id = ?", college.organization()));
        talent.stop();
        JsonNode feed = college.ended(college.send("?mode=every-good-row", Sheets.sound(62, rows)));
        assertThat(feed.path("applied").path("added").asInt()).as(feed.toString()).isEqualTo(rows);
        Progress.until("all of it waits in Kafka", 0, () -> Databases.number("training", "SELECT count(*) FROM outbox"));

        // When
        TestCity.revive();
        ProcessHandle started = talent.process().running().orElseThrow();
        Progress.until("all of it is applied", rows, () -> Databases.number("talent",
                "SELECT count(*) FROM person_association WHERE organization_id = ?", college.organization()));

        // Then
        assertThat(talent.process().running()).contains(started);
        Counts.check("talent started beside " + rows + " events", new History());
    }

    /** Joins talent's consumers, takes a share of the partitions from them, commits nothing, and leaves. */
    private static void intrude() {
        try (var intruder = new KafkaConsumer<>(Map.<String, Object>of("bootstrap.servers",
                TestCity.get().kafka().bootstrapServers(), "group.id", "talent", "enable.auto.commit", false,
                "max.poll.records",
                1), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            intruder.subscribe(List.of("training.enrollment"));
            long end = System.nanoTime() + STAY.toNanos();
            while (System.nanoTime() < end) {
                intruder.poll(Duration.ofMillis(200));
            }
        }
    }
}
