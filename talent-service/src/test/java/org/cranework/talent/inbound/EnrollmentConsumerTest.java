package org.cranework.talent.inbound;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.cranework.identity.document.IdentityDocument;
import org.cranework.identity.sealing.BlindIndexer;
import org.cranework.identity.subject.Subject;
import org.cranework.talent.Database;
import org.cranework.talent.Enrollment;
import org.cranework.talent.People;
import org.cranework.talent.Topics;
import org.cranework.testing.backbone.BackboneResource;
import org.cranework.testing.contract.EventContract;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@QuarkusTestResource(BackboneResource.class)
class EnrollmentConsumerTest {

    private static final UUID COLLEGE = UUID.randomUUID();
    private static final String DEAD = "training.enrollment.dead.talent";

    private final Topics topics;
    private final Database database;
    private final BlindIndexer indexer;

    EnrollmentConsumerTest(Topics topics, Database database, BlindIndexer indexer) {
        this.topics = topics;
        this.database = database;
        this.indexer = indexer;
    }

    @Test
    void shouldMakeAPersonOfAnEnrollmentAndTell() {
        // Given
        Subject someone = People.someone();
        Enrollment enrollment = Enrollment.of(COLLEGE, someone);
        // When
        topics.tell(enrollment);
        // Then
        awaitVersion(enrollment, 0);
        UUID person = holder(someone.document());
        assertThat(personOf(enrollment)).containsExactly(person);
        List<Topics.Told> told = awaitTold(person, 1);
        assertThat(told.getFirst().type()).isEqualTo("talent.person.registered.v1");
        assertThat(told.getFirst().version()).isZero();
        assertThat(told.getFirst().data()).isEqualTo("{\"personId\":\"%s\",\"index\":\"%s\"}".formatted(person,
                java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(indexer.of(someone.document()))));
    }

    @Test
    void shouldMakeOnePersonOfTwoCollegesEnrollments() {
        // Given
        Subject someone = People.someone();
        Enrollment first = Enrollment.of(COLLEGE, someone);
        Enrollment second = Enrollment.of(UUID.randomUUID(), someone);
        // When
        topics.tell(first, second);
        // Then
        awaitVersion(first, 0);
        awaitVersion(second, 0);
        assertThat(personOf(first)).containsExactly(holder(someone.document()));
        assertThat(personOf(second)).containsExactly(holder(someone.document()));
        assertThat(awaitTold(holder(someone.document()), 1)).hasSize(1);
    }

    @Test
    void shouldIgnoreAnEventItHasSeen() {
        // Given
        Enrollment enrollment = Enrollment.of(COLLEGE, People.someone());
        UUID eventId = UUID.randomUUID();
        var record = topics.record(eventId, enrollment, topics.data(enrollment));
        Enrollment after = Enrollment.of(COLLEGE, People.someone());
        // When
        topics.send(List.of(record, topics.record(eventId, enrollment, topics.data(enrollment))));
        topics.tell(after);
        // Then
        awaitVersion(enrollment, 0);
        awaitVersion(after, 0);
        UUID person = holder(enrollment.subject().document());
        assertThat(awaitTold(person, 1)).hasSize(1);
        assertThat(versionOf(person)).isZero();
        assertThat(database.count("SELECT count(*) FROM inbox WHERE event_id = ?", eventId)).isEqualTo(1);
    }

    @Test
    void shouldIgnoreAnOlderVersionThanApplied() {
        // Given
        Subject someone = People.someone();
        Enrollment registered = Enrollment.of(COLLEGE, someone);
        Enrollment changed = registered.next(People.phoned(someone, "10000000099"));
        topics.tell(changed);
        awaitVersion(changed, 1);
        // When
        topics.tell(registered, changed.withdrawn());
        // Then
        awaitVersion(changed, 2);
        assertThat(versionOf(holder(someone.document()))).isZero();
        assertThat(database.count("SELECT count(*) FROM person_association WHERE enrollment_id = ? AND NOT live",
                registered.id())).isEqualTo(1);
    }

    @Test
    void shouldTakeOverAnotherPhoneAndTellTheNextVersion() {
        // Given
        Subject someone = People.someone();
        Enrollment enrollment = Enrollment.of(COLLEGE, someone);
        topics.tell(enrollment);
        awaitVersion(enrollment, 0);
        // When
        topics.tell(enrollment.next(People.phoned(someone, "10000000077")));
        // Then
        awaitVersion(enrollment, 1);
        List<Topics.Told> told = awaitTold(holder(someone.document()), 2);
        assertThat(told).extracting(Topics.Told::type).containsExactly("talent.person.registered.v1",
                "talent.person.changed.v1");
        assertThat(told).extracting(Topics.Told::version).containsExactly(0L, 1L);
        told.forEach(event -> EventContract.check(event.type(), event.data().getBytes(UTF_8)));
    }

    @Test
    void shouldKeepAPhoneThatALaterEventLeavesOut() {
        // Given
        Subject someone = People.someone();
        Enrollment enrollment = Enrollment.of(COLLEGE, someone);
        // When
        topics.tell(enrollment, enrollment.next(People.phoned(someone, null)));
        // Then
        awaitVersion(enrollment, 1);
        assertThat(versionOf(holder(someone.document()))).isZero();
    }

    @Test
    void shouldMoveAnEnrollmentWhoseNumberWasCorrected() {
        // Given
        Subject wrong = People.someone();
        Enrollment enrollment = Enrollment.of(COLLEGE, wrong);
        topics.tell(enrollment);
        awaitVersion(enrollment, 0);
        // When
        Subject right = People.someone();
        topics.tell(enrollment.next(right));
        // Then
        awaitVersion(enrollment, 1);
        assertThat(personOf(enrollment)).containsExactly(holder(right.document()))
                .doesNotContain(holder(wrong.document()));
    }

    @Test
    void shouldNeverMergeAnotherNameUnderTheSameNumber() {
        // Given
        Subject someone = People.someone();
        Enrollment holder = Enrollment.of(COLLEGE, someone);
        Enrollment claimant = Enrollment.of(UUID.randomUUID(), People.named(someone, "示例乙"));
        // When
        topics.tell(holder);
        awaitVersion(holder, 0);
        topics.tell(claimant);
        // Then
        awaitVersion(claimant, 0);
        assertThat(personOf(claimant)).containsExactly((UUID) null);
        assertThat(versionOf(holder(someone.document()))).isZero();
        assertThat(database.column("SELECT person_id FROM person_conflict WHERE enrollment_id = ? AND state = 'open'",
                claimant.id())).containsExactly(holder(someone.document()));
    }

    @Test
    void shouldCloseAConflictThatTheCollegeCorrects() {
        // Given
        Subject someone = People.someone();
        Enrollment claimant = Enrollment.of(COLLEGE, People.named(someone, "示例乙"));
        Enrollment holder = Enrollment.of(COLLEGE, someone);
        topics.tell(holder);
        awaitVersion(holder, 0);
        topics.tell(claimant);
        awaitVersion(claimant, 0);
        // When
        topics.tell(claimant.next(someone));
        // Then
        awaitVersion(claimant, 1);
        assertThat(personOf(claimant)).containsExactly(holder(someone.document()));
        assertThat(database.column("SELECT decision FROM person_conflict WHERE enrollment_id = ?", claimant.id()))
                .containsExactly("corrected");
    }

    @Test
    void shouldBuryWhatItCannotReadAndParkWhatFollows() {
        // Given
        Enrollment enrollment = Enrollment.of(COLLEGE, People.someone());
        Enrollment other = Enrollment.of(COLLEGE, People.someone());
        String unreadable = topics.data(enrollment).replaceFirst("\"sealed\":\"[^\"]+", "\"sealed\":\"a..b.c.d");
        // When
        topics.send(List.of(topics.record(UUID.randomUUID(), enrollment, unreadable)));
        topics.tell(enrollment.next(enrollment.subject()), other);
        // Then
        awaitVersion(other, 0);
        await("the dead letter").untilAsserted(() -> assertThat(topics.about(DEAD, enrollment.id())).hasSize(1));
        await("the parked event").untilAsserted(() -> assertThat(
                database.count("SELECT count(*) FROM parked_event WHERE aggregate_id = ?", enrollment.id()))
                .isEqualTo(2));
        assertThat(personOf(enrollment)).isEmpty();
        assertThat(database.column("SELECT reason FROM parked_event WHERE aggregate_id = ? AND reason IS NOT NULL",
                enrollment.id())).containsExactly("subject: cannot open a subject");
    }

    @Test
    void shouldApplyManyAtOnceAndEachOnce() {
        // Given
        List<Enrollment> enrollments = IntStream.range(0, 2_000).mapToObj(i -> Enrollment.of(COLLEGE, People.someone()))
                .toList();
        // When
        topics.tell(enrollments);
        // Then
        await("all of them").untilAsserted(() -> assertThat(database.count(
                "SELECT count(*) FROM person_association WHERE enrollment_id = ANY (?)",
                (Object) enrollments.stream().map(Enrollment::id).toArray(UUID[]::new))).isEqualTo(2_000));
    }

    private void awaitVersion(Enrollment enrollment, long version) {
        await("version " + version + " of the enrollment").untilAsserted(() -> assertThat(
                database.column("SELECT version FROM person_association WHERE enrollment_id = ?", enrollment.id()))
                .containsExactly(version));
    }

    private List<Topics.Told> awaitTold(UUID person, int events) {
        await(events + " events of the person")
                .untilAsserted(() -> assertThat(topics.about("talent.person", person)).hasSizeGreaterThanOrEqualTo(events));
        return topics.about("talent.person", person);
    }

    private List<Object> personOf(Enrollment enrollment) {
        return database.column("SELECT person_id FROM person_association WHERE enrollment_id = ?", enrollment.id());
    }

    private UUID holder(IdentityDocument document) {
        return (UUID) database.column("SELECT id FROM person WHERE document_index = ?", indexer.of(document)).getFirst();
    }

    private long versionOf(UUID person) {
        return database.count("SELECT version FROM person WHERE id = ?", person);
    }
}
