package org.cranework.talent.skill;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.cranework.talent.Database;
import org.cranework.talent.Enrollment;
import org.cranework.talent.HeldToContract;
import org.cranework.talent.Organizations;
import org.cranework.talent.People;
import org.cranework.talent.Topics;
import org.cranework.testing.backbone.BackboneResource;
import org.cranework.testing.contract.EventContract;
import org.cranework.testing.token.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@QuarkusTestResource(BackboneResource.class)
@ExtendWith(HeldToContract.class)
class SkillLevelResourceTest {

    private static final String TOPIC = "talent.skill-level";
    private static final String RECORDER = Tokens.as("recorder").bearer();

    private final Topics topics;
    private final Database database;
    private UUID employer;
    private UUID person;

    SkillLevelResourceTest(Topics topics, Database database) {
        this.topics = topics;
        this.database = database;
    }

    @BeforeEach
    void enroll() {
        employer = Organizations.register();
        Enrollment enrollment = Enrollment.of(employer, People.someone());
        topics.tell(enrollment);
        String select = "SELECT person_id FROM person_association WHERE enrollment_id = ?";
        await("the person")
                .untilAsserted(() -> assertThat(database.column(select, enrollment.id())).hasSize(1).doesNotContainNull());
        person = (UUID) database.column(select, enrollment.id()).getFirst();
    }

    @Test
    void shouldRecordALevelAndTellIt() {
        // When
        ValidatableResponse answer = record(RECORDER, level(Map.of("on", "2015-06-28"))).statusCode(201);

        // Then
        UUID id = UUID.fromString(answer.extract().path("id"));
        answer.header("Location", equalTo("/api/v1/talent/skill-levels/" + id)).header("ETag", "\"0\"")
                .body("level", equalTo("senior-worker")).body("on", equalTo("2015-06-28")).body("withdrawn", equalTo(false));
        Topics.Told told = told(id, 1).getFirst();
        assertThat(told.type()).isEqualTo("talent.skill-level.recorded.v1");
        assertThat(told.version()).isZero();
        EventContract.check(told.type(), told.data().getBytes(UTF_8));
        assertThat(told.data()).contains("\"personId\":\"" + person + "\"", "\"ladder\":\"five-level\"",
                "\"level\":\"senior-worker\"", "\"issuedOn\":\"2015-06-28\"", "\"withdrawn\":false");
    }

    @Test
    void shouldLetAnEnterpriseRecordForItsOwnPeopleAlone() {
        record(enterprise(employer), level(Map.of())).statusCode(201);
        record(enterprise(Organizations.register()), level(Map.of("level", "technician"))).statusCode(404);
        record(enterprise(employer), level(Map.of("level", "technician", "on", "2017-12-31"))).statusCode(422)
                .body("violations.code", contains("day-before-go-live")).body("violations.pointer", contains("/on"));
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void shouldRefuseWhatCannotBe() {
        // When, Then
        Map<String, Map<String, Object>> wrong = Map.of("level-not-of-ladder", Map.of("level", "chief-technician"),
                "credit-code-check", Map.of("issuerCreditCode", "91350100M000100Y44"), "in-future", Map.of("on", "2999-01-01"),
                "wrong-format", Map.of("occupationCode", "6-18-01"), "unknown-code", Map.of("level", "master"));
        wrong.forEach(
                (code, change) -> record(RECORDER, level(change)).statusCode(422).body("violations.code", contains(code)));
        record(RECORDER, level(Map.of("ladder", "eight-level", "level", "chief-technician"))).statusCode(201);
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void shouldKeepALevelOnceUntilItIsWithdrawn() {
        // Given
        UUID id = UUID.fromString(record(RECORDER, level(Map.of())).statusCode(201).extract().path("id"));

        // When, Then
        record(RECORDER, level(Map.of())).statusCode(409).body("type", equalTo("urn:cranework:problem:skill-level-recorded"));
        record(RECORDER, level(Map.of("occupationCode", "6-18-01-02"))).statusCode(201);
        withdraw(id, "\"7\"").statusCode(412);
        withdraw(id, "\"0\"").statusCode(200).header("ETag", "\"1\"").body("withdrawn", equalTo(true));
        withdraw(id, "\"1\"").statusCode(409).body("type", equalTo("urn:cranework:problem:skill-level-withdrawn"));
        record(RECORDER, level(Map.of())).statusCode(201);
        assertThat(count()).isEqualTo(3);
        Topics.Told told = told(id, 2).getLast();
        assertThat(told.type()).isEqualTo("talent.skill-level.withdrawn.v1");
        assertThat(told.version()).isEqualTo(1);
        EventContract.check(told.type(), told.data().getBytes(UTF_8));
        assertThat(database.column("SELECT encode(reason_sealed, 'escape') FROM skill_level WHERE id = ?", id).getFirst()
                .toString()).doesNotContain("annulled");
    }

    @Test
    void shouldShowTheLevelsToThePersonAndToWhoSeesIt() {
        // Given
        String id = record(RECORDER, level(Map.of())).extract().path("id");

        // When, Then
        for (String caller : List.of(Tokens.as("worker").person(person).bearer(), enterprise(employer),
                Tokens.as("clerk").region("230206").bearer(), Tokens.as("auditor").bearer())) {
            list(caller).statusCode(200).body("items.id", contains(id));
            read(id, caller).statusCode(200).body("personId", equalTo(person.toString()));
        }
        read(id, enterprise(Organizations.register())).statusCode(404);
        list(Tokens.as("worker").person(UUID.randomUUID()).bearer()).statusCode(404);
        list(enterprise(Organizations.register())).statusCode(404);
        list(Tokens.as("clerk").region("230208").bearer()).statusCode(404);
        list(Tokens.as("college-registrar").organization(employer).bearer()).statusCode(403);
        assertThat(database.count("SELECT count(*) FROM audit_entry WHERE operation = 'listSkillLevels' AND ? = ANY (ids)",
                person)).isEqualTo(4);
    }

    @Test
    void shouldSayALevelAgain() {
        // Given
        UUID id = UUID.fromString(record(RECORDER, level(Map.of("on", "2015-06-28"))).extract().path("id"));
        Topics.Told first = told(id, 1).getFirst();

        // When
        database.column("INSERT INTO event_request (operation, target) VALUES ('republish', ?) RETURNING id", TOPIC);

        // Then
        Topics.Told again = told(id, 2).getLast();
        assertThat(again.data()).isEqualTo(first.data());
        assertThat(again.version()).isZero();
        assertThat(again.id()).isNotEqualTo(first.id());
    }

    private List<Topics.Told> told(UUID id, int times) {
        await("the events").untilAsserted(() -> assertThat(topics.about(TOPIC, id)).hasSize(times));
        return topics.about(TOPIC, id);
    }

    private long count() {
        return database.count("SELECT count(*) FROM skill_level WHERE person_id = ?", person);
    }

    private static String enterprise(UUID organization) {
        return Tokens.as("enterprise-hr").organization(organization).bearer();
    }

    private static Map<String, Object> level(Map<String, Object> change) {
        Map<String, Object> level = new HashMap<>(Map.of("ladder", "five-level", "level", "senior-worker", "occupationCode",
                "6-18-01-01", "issuerCreditCode", "91350100M000100Y43", "on", "2019-06-28"));
        level.putAll(change);
        return level;
    }

    private ValidatableResponse record(String caller, Map<String, Object> level) {
        return given().header("Authorization", caller).header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json").body(level).post(path()).then();
    }

    private ValidatableResponse withdraw(UUID id, String version) {
        return given().header("Authorization", RECORDER).header("If-Match", version).contentType("application/json")
                .body(Map.of("reason", "annulled by its issuer")).post("/api/v1/talent/skill-levels/" + id + "/withdraw")
                .then();
    }

    private static ValidatableResponse read(String id, String caller) {
        return given().header("Authorization", caller).get("/api/v1/talent/skill-levels/" + id).then();
    }

    private ValidatableResponse list(String caller) {
        return given().header("Authorization", caller).get(path()).then();
    }

    private String path() {
        return "/api/v1/talent/persons/" + person + "/skill-levels";
    }
}
