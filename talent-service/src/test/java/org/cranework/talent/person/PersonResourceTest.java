package org.cranework.talent.person;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.cranework.identity.audit.AuditReport;
import org.cranework.identity.subject.Subject;
import org.cranework.talent.Database;
import org.cranework.talent.Enrollment;
import org.cranework.talent.HeldToContract;
import org.cranework.talent.Organizations;
import org.cranework.talent.People;
import org.cranework.talent.Topics;
import org.cranework.testing.backbone.BackboneResource;
import org.cranework.testing.token.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

@QuarkusTest
@QuarkusTestResource(BackboneResource.class)
@ExtendWith(HeldToContract.class)
class PersonResourceTest {

    private static final String PATH = "/api/v1/talent/persons";

    private final Topics topics;
    private final Database database;
    private final Subject someone = People.someone();
    private UUID college;
    private Enrollment enrollment;
    private UUID person;

    PersonResourceTest(Topics topics, Database database) {
        this.topics = topics;
        this.database = database;
    }

    @BeforeEach
    void enroll() {
        college = Organizations.register();
        enrollment = Enrollment.of(college, someone);
        topics.tell(enrollment);
        person = awaitPerson(enrollment);
    }

    @Test
    void shouldShowAPersonMasked() {
        // When
        ValidatableResponse answer = read(person, registrar(college)).statusCode(200);
        // Then
        answer.header("ETag", "\"0\"").body("masked.name", equalTo("示**"))
                .body("masked.birthDate", equalTo(someone.birthDate().getYear() + "-**-**"))
                .body("masked.documentType", equalTo("resident-id")).body("masked.documentCountry", equalTo("CN"))
                .body("masked.documentNumber", equalTo("99" + "*".repeat(14) + someone.document().number().substring(16)))
                .body("masked.phone", equalTo("*********34"))
                .body("associations.enrollmentId", contains(enrollment.id().toString()));
        assertThat(answer.extract().asString()).doesNotContain(someone.name(), someone.document().number(),
                someone.birthDate().toString());
    }

    @Test
    void shouldKeepNothingInClear() {
        // When
        List<Object> row = database.column(
                "SELECT p::text || encode(subject, 'escape') FROM person p WHERE id = ?", person);
        // Then
        assertThat(row.getFirst().toString()).doesNotContain(someone.name(), someone.document().number(), "10000000034",
                someone.birthDate().toString());
    }

    @Test
    void shouldShowAnOrganizationOnlyWhomItHasALiveTieTo() {
        // Given
        UUID other = Organizations.register();
        // When, Then
        read(person, registrar(other)).statusCode(404).body("type", equalTo("urn:cranework:problem:not-found"));
        reveal(person, registrar(other), "name").statusCode(404);
        list(registrar(other), "").body("items", empty());
        list(registrar(college), "").body("items.id", contains(person.toString()));
        topics.tell(enrollment.withdrawn());
        await("the end of the tie").untilAsserted(() -> read(person, registrar(college)).statusCode(404));
        list(registrar(college), "").body("items", empty());
    }

    @Test
    void shouldShowEachCollegeItsOwnTieAlone() {
        // Given
        UUID other = Organizations.register();
        Enrollment second = Enrollment.of(other, someone);
        topics.tell(second);
        assertThat(awaitPerson(second)).isEqualTo(person);
        // When, Then
        read(person, registrar(other)).body("associations.organizationId", contains(other.toString()));
        read(person, registrar(college)).body("associations.organizationId", contains(college.toString()));
        read(person, Tokens.as("auditor").bearer()).body("associations.size()", equalTo(2));
        list(registrar(college), "?organization=" + college).body("items.id", contains(person.toString()));
        list(registrar(college), "?organization=" + other).statusCode(200).body("items", empty());
    }

    @Test
    void shouldShowARegionThePeopleOfItsColleges() {
        read(person, Tokens.as("clerk").region("230206").bearer()).statusCode(200);
        read(person, Tokens.as("clerk").region("230208").bearer()).statusCode(404);
        list(Tokens.as("clerk").region("230208").bearer(), "?organization=" + college).body("items", empty());
        list(Tokens.as("clerk").region("230200").bearer(), "?count=true&organization=" + college)
                .body("items.id", contains(person.toString())).body("count.value", equalTo(1));
    }

    @Test
    void shouldShowAWorkerItselfAlone() {
        read(person, Tokens.as("worker").person(person).bearer()).statusCode(200);
        read(person, Tokens.as("worker").person(UUID.randomUUID()).bearer()).statusCode(404);
    }

    @Test
    void shouldListPageByPageAndAuditEachPageOnce() {
        // Given
        Enrollment second = Enrollment.of(college, People.someone());
        topics.tell(second);
        UUID other = awaitPerson(second);
        String caller = Tokens.as("college-registrar").organization(college).subject("page-reader-" + college).bearer();
        // When
        ValidatableResponse first = list(caller, "?limit=1&sort=-id");
        list(caller, "?limit=1&sort=-id&after=" + first.extract().path("next")).body("items.id",
                contains(person.toString()));
        list(caller, "?ids=" + person + "," + other).body("items.size()", equalTo(2));
        // Then
        first.body("items.id", contains(other.toString())).body("next", notNullValue());
        assertThat(database.column("SELECT array_length(ids, 1) FROM audit_entry WHERE actor = ? ORDER BY seq",
                "page-reader-" + college)).containsExactly(1, 1, 2);
    }

    @Test
    void shouldRevealOneValueForAPurpose() {
        reveal(person, registrar(college), "name").statusCode(200).header("Cache-Control", "no-store")
                .body("field", equalTo("name")).body("value", equalTo(someone.name()));
        reveal(person, registrar(college), "documentNumber").body("value", equalTo(someone.document().number()));
        reveal(person, registrar(college), "birthDate").body("value", equalTo(someone.birthDate().toString()));
        reveal(person, registrar(college), "phone").body("value", equalTo("10000000034"));
    }

    @Test
    void shouldRefuseToRevealWithoutAPurpose() {
        // When
        given().header("Authorization", registrar(college)).contentType("application/json").body(Map.of("field", "name"))
                .post(PATH + "/" + person + "/reveal").then().statusCode(422).body("violations.pointer", contains("/purpose"));
        // Then
        assertThat(database.count("SELECT count(*) FROM audit_entry WHERE ? = ANY (ids) AND field IS NOT NULL", person))
                .isZero();
    }

    @Test
    void shouldAnswerWhoReadAPerson() {
        // Given
        read(person, Tokens.as("college-registrar").organization(college).subject("reader").client("college-x").bearer());
        reveal(person, registrar(college), "phone");
        // When, Then
        reads(person, Tokens.as("auditor").bearer()).statusCode(200)
                .body("items.operation", contains("revealPersonValue", "readPerson")).body("items[0].field", equalTo("phone"))
                .body("items[0].purpose", equalTo("calling back about a course")).body("items[1].actor", equalTo("reader"))
                .body("items[1].client", equalTo("college-x"));
        reads(person, Tokens.as("worker").person(person).bearer()).body("items.size()", equalTo(2));
        reads(person, registrar(college)).statusCode(403);
        assertThat(database.count("SELECT count(*) FROM audit_entry e WHERE e::text LIKE '%calling%'")).isZero();
    }

    @Test
    void shouldSealWhatWasReadIntact() {
        // Given
        read(person, registrar(college));
        // When
        await("the sealer").untilAsserted(() -> assertThat(
                database.count("SELECT count(*) FROM audit_entry WHERE ? = ANY (ids) AND block IS NOT NULL", person))
                .isPositive());
        // Then
        AuditReport report = database.verifyAudit();
        assertThat(report.faults()).isEmpty();
        assertThat(report.sealedEntries()).isPositive();
    }

    @Test
    void shouldAnswerInTheCallersLanguage() {
        given().header("Authorization", registrar(college)).header("Accept-Language", "zh-CN")
                .get(PATH + "/" + UUID.randomUUID()).then().statusCode(404)
                .body("title", org.hamcrest.Matchers.matchesPattern(".*\\p{IsHan}.*"));
    }

    private UUID awaitPerson(Enrollment told) {
        await("the person").untilAsserted(() -> assertThat(personOf(told)).hasSize(1).doesNotContainNull());
        return (UUID) personOf(told).getFirst();
    }

    private List<Object> personOf(Enrollment told) {
        return database.column("SELECT person_id FROM person_association WHERE enrollment_id = ?", told.id());
    }

    private static String registrar(UUID organization) {
        return Tokens.as("college-registrar").organization(organization).bearer();
    }

    private static ValidatableResponse read(UUID id, String token) {
        return given().header("Authorization", token).get(PATH + "/" + id).then();
    }

    private static ValidatableResponse reads(UUID id, String token) {
        return given().header("Authorization", token).get(PATH + "/" + id + "/reads").then();
    }

    private static ValidatableResponse list(String token, String query) {
        return given().header("Authorization", token).get(PATH + query).then().statusCode(200);
    }

    private static ValidatableResponse reveal(UUID id, String token, String field) {
        return given().header("Authorization", token).contentType("application/json")
                .body(Map.of("field", field, "purpose", "calling back about a course")).post(PATH + "/" + id + "/reveal")
                .then();
    }
}
