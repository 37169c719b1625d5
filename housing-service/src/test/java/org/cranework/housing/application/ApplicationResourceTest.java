package org.cranework.housing.application;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.cranework.casework.timer.TimerRunner;
import org.cranework.housing.City;
import org.cranework.housing.Database;
import org.cranework.housing.MovableClock;
import org.cranework.housing.Topics;
import org.cranework.testing.backbone.BackboneResource;
import org.cranework.testing.contract.EventContract;
import org.cranework.web.time.CityCalendar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

@QuarkusTest
@QuarkusTestResource(BackboneResource.class)
class ApplicationResourceTest {

    private static final Map<String, String> SHOWN = Map.of("occupation", "employed", "work-region", "230206", "local-home",
            "no", "education", "bachelor");

    private final City city;
    private final Database database;
    private final Topics topics;
    private final MovableClock clock;
    private final CityCalendar calendar;
    private final TimerRunner timers;

    ApplicationResourceTest(City city, Database database, Topics topics, MovableClock clock, CityCalendar calendar,
            TimerRunner timers) {
        this.city = city;
        this.database = database;
        this.topics = topics;
        this.clock = clock;
        this.calendar = calendar;
        this.timers = timers;
    }

    @BeforeEach
    void empty() {
        database.empty();
        city.adoptPolicy(true);
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void shouldAwaitEvidenceThenQualifyByIt() {
        // Given
        UUID person = city.person();
        UUID id = city.apply(person, "bachelor", List.of(City.member("spouse", 101)));

        // When
        long version = 0;
        for (Map.Entry<String, String> fact : SHOWN.entrySet()) {
            confirm(id, version++, fact.getKey(), fact.getValue()).statusCode(200);
        }

        // Then
        city.worker(person).get("/api/v1/housing/applications/" + id).then().statusCode(200)
                .body("state", equalTo("qualified")).body("tier", equalTo("C")).body("version", equalTo(4))
                .body("decision.policyVersion", equalTo(1)).body("decision.outcome", equalTo("qualified"))
                .body("validUntil", equalTo(calendar.today().plusMonths(12).toString()))
                .body("allowedActions.action", contains("withdraw"));
        assertThat(city.<List<String>>read("applications/" + id + "/decisions", "items.outcome")).containsExactly("qualified",
                "needs-evidence", "needs-evidence", "needs-evidence", "needs-evidence");
        await("every event").untilAsserted(() -> assertThat(topics.about("housing.application", id))
                .extracting(Topics.Told::version).containsExactly(0L, 1L, 2L, 3L, 4L));
        topics.about("housing.application", id)
                .forEach(told -> EventContract.check(told.type(), told.data().getBytes(UTF_8)));
    }

    @Test
    void shouldExplainItselfInTheCallersLanguage() {
        // Given
        UUID id = city.apply(city.person(), "bachelor", List.of());

        // When, Then
        Map.of("en", "Education or skill level still has to be shown.", "zh-CN", "学历或技能等级尚待证明。", "ru",
                "Образование или разряд ещё нужно подтвердить.")
                .forEach((language, text) -> city.as("housing-officer").header("Accept-Language", language)
                        .get("/api/v1/housing/applications/" + id).then()
                        .body("decision.findings.find { it.rule == 'tier' }.message", equalTo(text)));
    }

    @Test
    void shouldSayNoWithItsReasons() {
        // Given
        Map<String, Object> declaration = Map.of("occupation", "neither", "localHome", true, "education", "none", "skillLevel",
                "none");

        // When
        ValidatableResponse answer = city.create(city.worker(city.person()), "applications",
                Map.of("kind", "talent-apartment", "declaration", declaration));

        // Then
        answer.statusCode(201).body("state", equalTo("not-qualified"))
                .body("decision.findings.findAll { it.outcome == 'not-met' }.reason",
                        contains("occupation-not-accepted", "owns-local-home", "tier-not-reached"))
                .body("allowedActions", org.hamcrest.Matchers.empty());
    }

    @Test
    void shouldFailWhatTheEvidenceContradicts() {
        // Given
        UUID id = city.apply(city.person(), "bachelor", List.of());

        // When, Then
        confirm(id, 0, "local-home", "yes").statusCode(200).body("state", equalTo("not-qualified"));
        confirm(id, 1, "local-home", "no").statusCode(409);
        confirm(id, 0, "education", "master").statusCode(412);
        city.read("applications/" + id).body("version", equalTo(1));
    }

    @Test
    void shouldHoldBothApplicationsThatShareSomeone() {
        // Given
        UUID first = city.apply(city.person(), "bachelor", List.of(City.member("spouse", 201)));
        UUID second = city.apply(city.person(), "master", List.of(City.member("sibling", 201), City.member("child", 202)));
        city.read("applications/" + first).body("held", equalTo(true)).body("version", equalTo(1));
        city.read("applications/" + second).body("held", equalTo(true)).body("version", equalTo(0))
                .body("duplicates.applicationId", contains(first.toString())).body("allowedActions.action",
                        hasItems("separate"));

        // When
        city.act(city.as("housing-officer").header("If-Match", "\"0\""), "applications/" + second + "/separate",
                Map.of("otherId", first, "reason", "two households, one sister")).statusCode(200);

        // Then
        city.read("applications/" + first).body("held", equalTo(false)).body("duplicates.decision", contains("separate"));
        city.read("applications/" + second).body("held", equalTo(false)).body("allowedActions.action",
                not(hasItems("separate")));
    }

    @Test
    void shouldLetGoWhomAWithdrawnApplicationHeld() {
        // Given
        UUID person = city.person();
        UUID first = city.apply(person, "bachelor", List.of());
        UUID second = city.apply(person, "bachelor", List.of());

        // When
        city.act(city.worker(person), "applications/" + second + "/withdraw", Map.of("reason", "sent twice"))
                .statusCode(200).body("state", equalTo("withdrawn"));

        // Then
        city.read("applications/" + first).body("held", equalTo(false)).body("state", equalTo("needs-evidence"));
    }

    @Test
    void shouldMaskTheHouseholdAndRevealOneValueForAPurpose() {
        // Given
        UUID id = city.apply(city.person(), "bachelor", List.of(City.member("spouse", 301)));
        ValidatableResponse read = city.read("applications/" + id).body("household.relation", contains("applicant", "spouse"))
                .body("household[1].name", equalTo("示***")).body("household[1].documentNumber",
                        equalTo("99**************" + number().substring(16)));
        String member = read.extract().path("household[1].id");

        // When
        city.act(city.as("housing-officer"), "applications/" + id + "/reveal",
                Map.of("memberId", member, "field", "documentNumber", "purpose", "compare with the register")).statusCode(200)
                .header("Cache-Control", "no-store").body("value", equalTo(number()));

        // Then
        assertThat(database.count("SELECT count(*) FROM audit_entry WHERE operation = 'revealApplicationValue'"
                + " AND field = 'documentNumber' AND ids = ARRAY[?, ?]::uuid[]", id, UUID.fromString(member))).isEqualTo(1);
    }

    @Test
    void shouldShowAWorkerNothingOfOthers() {
        // Given
        UUID id = city.apply(city.person(), "bachelor", List.of());
        UUID other = city.person();

        // When, Then
        city.worker(other).get("/api/v1/housing/applications/" + id).then().statusCode(404);
        city.act(city.worker(other), "applications/" + id + "/withdraw", Map.of("reason", "not mine")).statusCode(404);
        city.worker(other).get("/api/v1/housing/applications").then().statusCode(200).body("items",
                org.hamcrest.Matchers.empty());
        city.read("applications/" + id).body("version", equalTo(0));
    }

    @Test
    void shouldRefuseWhatCannotBe() {
        // Given
        UUID person = city.person();
        Map<String, Object> wrongCheck = Map.of("relation", "spouse", "name", "示例", "document",
                Map.of("type", "resident-id", "number", "990101198001011239"));
        Map<String, Object> twice = City.member("child", 401);

        // When, Then
        city.create(city.worker(person), "applications", City.application("bachelor", List.of(wrongCheck))).statusCode(422)
                .body("violations.pointer", contains("/household/0/document/number"))
                .body("violations.code", contains("resident-id-check-digit"));
        city.create(city.worker(person), "applications", City.application("bachelor", List.of(twice, twice))).statusCode(422)
                .body("violations.code", contains("person-twice"));
        city.create(city.worker(UUID.randomUUID()), "applications", City.application("bachelor", List.of())).statusCode(422)
                .body("violations.code", contains("unknown-person"));
        assertThat(database.count("SELECT count(*) FROM application")).isZero();
    }

    @Test
    void shouldSubmitOncePerKey() {
        // Given
        UUID person = city.person();
        UUID key = UUID.randomUUID();

        // When
        String first = submit(person, key).statusCode(201).extract().path("id");
        ValidatableResponse again = submit(person, key);

        // Then
        again.statusCode(201).header("Idempotency-Replayed", "true").body("id", equalTo(first));
        assertThat(database.count("SELECT count(*) FROM application")).isEqualTo(1);
    }

    @Test
    void shouldLapseWhenTheEvidenceDoesNotCome() {
        // Given
        UUID id = city.apply(city.person(), "bachelor", List.of());
        clock.moveTo(calendar.endOf(calendar.today().plusDays(20)).minusSeconds(5));
        timers.runDue();
        city.read("applications/" + id).body("state", equalTo("needs-evidence"));

        // When
        clock.moveTo(calendar.endOf(calendar.today()));
        await("the timer").untilAsserted(() -> city.read("applications/" + id).body("state", equalTo("lapsed")));

        // Then
        assertThat(database.count("SELECT count(*) FROM timer")).isZero();
        assertThat(database.count("SELECT version FROM application WHERE id = ?", id)).isEqualTo(1);
    }

    private static String number() {
        String stem = "99010119800101301";
        return stem + org.cranework.identity.document.ResidentId.checkDigit(stem);
    }

    private ValidatableResponse submit(UUID person, UUID key) {
        return city.worker(person).contentType("application/json").header("Idempotency-Key", key)
                .body(City.application("bachelor", List.of())).post("/api/v1/housing/applications").then();
    }

    private ValidatableResponse confirm(UUID id, long version, String fact, String value) {
        return city.act(city.as("housing-officer").header("If-Match", "\"" + version + "\""),
                "applications/" + id + "/confirm",
                Map.of("fact", fact, "value", value, "evidence", "certificate seen at the counter"));
    }
}
