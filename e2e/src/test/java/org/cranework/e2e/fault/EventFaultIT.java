package org.cranework.e2e.fault;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cranework.e2e.Backlog;
import org.cranework.e2e.Databases;
import org.cranework.e2e.Progress;
import org.cranework.e2e.Sheets;
import org.cranework.e2e.TestCity;
import org.cranework.e2e.TestCollege;
import org.cranework.e2e.TopicReader;
import org.cranework.e2e.history.Forgery;
import org.cranework.e2e.history.History;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

import static org.assertj.core.api.Assertions.assertThat;

/** Records that no relay would send: again, backwards, of another time, or broken. */
@Isolated("sends events of its own, and counts them all")
class EventFaultIT {

    private static final String TOPIC = "training.enrollment";
    private static final int STUDENTS = 3;

    private TestCollege college;
    private List<ConsumerRecord<byte[], byte[]>> events;

    @BeforeEach
    void enroll() {
        college = TestCollege.take("forged");
        college.ended(college.send("", Sheets.sound(60, STUDENTS)));
        Backlog.digested();
        events = new ArrayList<>();
        TopicReader.read(TOPIC, event -> {
            if (new String(event.value(), StandardCharsets.UTF_8).contains(college.organization().toString())) {
                events.add(event);
            }
        });
        assertThat(events).hasSize(STUDENTS);
    }

    /** F12. */
    @Test
    void shouldChangeNothingWhenEventsComeAgainAndBackwards() {
        // Given
        List<ConsumerRecord<byte[], byte[]>> backwards = new ArrayList<>(events);
        backwards.addAll(events);
        Collections.reverse(backwards);

        // When
        try (var forger = new Forgery()) {
            backwards.forEach(forger::sendAgain);
            forger.sendAgain(events.getFirst());
            UUID marker = forger.send(events.getFirst(), "training.enrollment.imagined.v1", UUID.randomUUID(), 0, "{}");
            awaitInbox(marker);
        }

        // Then
        assertThat(associations()).isEqualTo(STUDENTS);
        assertThat(parked()).isZero();
        Counts.check("events again and backwards", new History());
    }

    /** F13: unknown types and members. */
    @Test
    void shouldReadEventsOfANewerTime() {
        // When
        try (var forger = new Forgery()) {
            var event = events.getFirst();
            UUID subject = UUID.fromString(TopicReader.header(event, "ce_subject"));
            String data = new String(event.value(), StandardCharsets.UTF_8);
            UUID newer = forger.send(event, "training.enrollment.registered.v1", subject, 0,
                    "{\"memberOfTomorrow\": {\"a\": [1]}, " + data.strip().substring(1));
            UUID unknown = forger.send(event, "training.enrollment.imagined.v1", subject, 0, "{}");
            awaitInbox(newer);
            awaitInbox(unknown);
        }

        // Then
        assertThat(associations()).isEqualTo(STUDENTS);
        assertThat(parked()).isZero();
        Counts.check("events of a newer time", new History());
    }

    /** F13: poison. */
    @Test
    void shouldParkWhatFollowsAPoisonEventAndGoOnWithTheOthers() {
        // Given
        UUID aggregate = UUID.randomUUID();
        var event = events.getFirst();
        String subject = TopicReader.header(event, "ce_subject");
        String data = new String(event.value(), StandardCharsets.UTF_8).replace(subject, aggregate.toString());

        // When
        try (var forger = new Forgery()) {
            UUID poison = forger.send(event, "training.enrollment.registered.v1", aggregate, 0, "{\"enrollmentId\": 17}");
            UUID behind = forger.send(event, "training.enrollment.changed.v1", aggregate, 1, data);
            UUID other = forger.send(event, "training.enrollment.imagined.v1", UUID.randomUUID(), 0, "{}");
            awaitInbox(poison);
            awaitInbox(behind);
            awaitInbox(other);

            // Then
            assertThat(parked()).isEqualTo(2);
            assertThat(TestCity.cranework("dead", "list")).contains("talent.enrollment", aggregate.toString());
            TestCity.cranework("dead", "discard", "talent.enrollment", aggregate.toString());
            Progress.until("what was parked behind the poison is applied", 1, () -> Databases.number("talent",
                    "SELECT count(*) FROM person_association WHERE enrollment_id = ? AND version = 1", aggregate));
            assertThat(parked()).isZero();
        } finally {
            // An enrollment that training never had.
            Databases.change("talent", "DELETE FROM person_association WHERE enrollment_id = ?", aggregate);
        }
        Counts.check("a poison event", new History());
    }

    private static void awaitInbox(UUID event) {
        Progress.until("talent has dealt with " + event, 1,
                () -> Databases.number("talent", "SELECT count(*) FROM inbox WHERE event_id = ?", event));
    }

    private static long parked() {
        return Databases.number("talent", "SELECT count(*) FROM parked_event");
    }

    private long associations() {
        return Databases.number("talent",
                "SELECT count(*) FROM person_association WHERE organization_id = ? AND version = 0 AND live",
                college.organization());
    }
}
