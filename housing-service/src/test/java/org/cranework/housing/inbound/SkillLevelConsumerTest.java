package org.cranework.housing.inbound;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.cranework.housing.City;
import org.cranework.housing.Database;
import org.cranework.housing.Topics;
import org.cranework.testing.backbone.Backbone;
import org.cranework.testing.backbone.BackboneResource;
import org.cranework.testing.contract.EventContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

@QuarkusTest
@QuarkusTestResource(BackboneResource.class)
class SkillLevelConsumerTest {

    private final KafkaProducer<String, byte[]> talent = new KafkaProducer<>(
            Map.of("bootstrap.servers", Backbone.shared().kafka().bootstrapServers()), new StringSerializer(),
            new ByteArraySerializer());
    private final City city;
    private final Topics topics;
    private final Database database;
    private final UUID level = UUID.randomUUID();
    private UUID person;

    SkillLevelConsumerTest(City city, Topics topics, Database database) {
        this.city = city;
        this.topics = topics;
        this.database = database;
    }

    @BeforeEach
    void begin() {
        database.empty();
        city.adoptPolicy(true);
        person = city.person();
    }

    @AfterEach
    void close() {
        talent.close();
    }

    @Test
    void shouldQualifyTheApplicationThatWaitedForALevel() {
        // Given
        UUID application = apply();
        city.read("applications/" + application).body("state", equalTo("needs-evidence"));

        // When
        publish(UUID.randomUUID(), 0, "senior-worker");

        // Then
        await("the rules are applied again").untilAsserted(() -> city.read("applications/" + application)
                .body("state", equalTo("qualified")).body("tier", equalTo("D")).body("version", equalTo(4)));
        city.read("applications/" + application).body("decision.facts.find { it.evidence == 'registered' }.value",
                equalTo("senior-worker")).body("decision.findings.reason", hasItem("tier-reached"))
                .body("facts.findAll { it.fact == 'skill-level' }.size()", equalTo(0));
        await("the event").untilAsserted(() -> assertThat(topics.about("housing.application", application)).hasSize(5));
        Topics.Told told = topics.about("housing.application", application).getLast();
        assertThat(told.version()).isEqualTo(4);
        EventContract.check(told.type(), told.data().getBytes(UTF_8));

        // When
        publish(UUID.randomUUID(), 1, "senior-worker");

        // Then
        await("it waits again").untilAsserted(() -> city.read("applications/" + application)
                .body("state", equalTo("needs-evidence")).body("version", equalTo(5)));
    }

    @Test
    void shouldKnowALevelBeforeThePersonApplies() {
        // Given
        publish(UUID.randomUUID(), 0, "technician");
        awaitLevel("technician recorded 0");

        // When
        UUID application = apply();

        // Then
        city.read("applications/" + application).body("state", equalTo("qualified")).body("tier", equalTo("C"));
    }

    @Test
    void shouldApplyADuplicateOnceAndLeaveADecisionThatStands() {
        // Given
        UUID event = UUID.randomUUID();
        UUID application = apply();
        publish(event, 0, "junior-worker");

        // When
        publish(event, 0, "junior-worker");
        publish(UUID.randomUUID(), 0, "junior-worker");

        // Then
        awaitInbox(event);
        awaitLevel("junior-worker recorded 0");
        city.read("applications/" + application).body("state", equalTo("needs-evidence")).body("version", equalTo(3));
    }

    @Test
    void shouldKeepTheNewerStateWhenAnOlderVersionComesLate() {
        // Given
        publish(UUID.randomUUID(), 1, "technician");
        UUID late = UUID.randomUUID();

        // When
        publish(late, 0, "technician");

        // Then
        awaitInbox(late);
        awaitLevel("technician withdrawn 1");
    }

    @Test
    void shouldBuryALevelItDoesNotKnow() {
        // When
        publish(UUID.randomUUID(), 0, "wizard");

        // Then
        await("it is parked").untilAsserted(() -> assertThat(
                database.column("SELECT reason FROM parked_event WHERE consumer = 'housing.skill-level' AND aggregate_id = ?",
                        level))
                .isEqualTo(List.of("level is no code of the ladder")));
        assertThat(database.count("SELECT count(*) FROM person_skill_level WHERE id = ?", level)).isZero();
    }

    /** Everything is shown but education and skill level, of which nothing is said. */
    private UUID apply() {
        UUID id = City.id(city.create(city.worker(person), "applications", Map.of("kind", "talent-apartment", "declaration",
                Map.of("occupation", "employed", "workRegion", "230206", "localHome", false), "household", List.of())));
        long version = 0;
        for (Map.Entry<String, String> shown : new java.util.TreeMap<>(
                Map.of("occupation", "employed", "work-region", "230206", "local-home", "no")).entrySet()) {
            city.act(city.as("housing-officer").header("If-Match", "\"" + version++ + "\""), "applications/" + id + "/confirm",
                    Map.of("fact", shown.getKey(), "value", shown.getValue(), "evidence", "seen at the counter"))
                    .statusCode(200);
        }
        return id;
    }

    private void publish(UUID event, long version, String code) {
        String fact = version == 0 ? "recorded" : "withdrawn";
        String data = """
                {"skillLevelId":"%s","personId":"%s","ladder":"eight-level","level":"%s","occupationCode":"6-18-01-01",\
                "issuerCreditCode":"91350100M000100Y43","issuedOn":"2019-06-28","withdrawn":%b}"""
                .formatted(level, person, code, version > 0);
        var record = new ProducerRecord<>("talent.skill-level", level.toString(), data.getBytes(UTF_8));
        Map.of("ce_specversion", "1.0", "ce_id", event.toString(), "ce_source", "/cranework/talent", "ce_type",
                "talent.skill-level." + fact + ".v1", "ce_time", "2019-06-28T00:00:00Z", "ce_subject", level.toString(),
                "ce_aggregateversion", Long.toString(version), "content-type", "application/json")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        var unused = talent.send(record);
        talent.flush();
    }

    private void awaitInbox(UUID event) {
        await("the event is taken").until(() -> database.count("SELECT count(*) FROM inbox WHERE event_id = ?", event) == 1);
    }

    private void awaitLevel(String expected) {
        await("the level is " + expected).untilAsserted(() -> assertThat(database.column(
                "SELECT level || CASE WHEN withdrawn THEN ' withdrawn ' ELSE ' recorded ' END || version FROM person_skill_level"
                        + " WHERE id = ?",
                level)).isEqualTo(List.of(expected)));
    }
}
