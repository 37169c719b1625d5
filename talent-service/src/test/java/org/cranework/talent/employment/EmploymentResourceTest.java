package org.cranework.talent.employment;

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
import org.cranework.testing.token.Tokens;
import org.cranework.web.time.CityCalendar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

/** An enterprise sees whom it employs, from when a clerk has seen the papers until it ends. */
@QuarkusTest
@QuarkusTestResource(BackboneResource.class)
@ExtendWith(HeldToContract.class)
class EmploymentResourceTest {

    private static final String TALENT = "/api/v1/talent/";
    private static final String CLERK = Organizations.clerk();

    private final Topics topics;
    private final Database database;
    private final CityCalendar calendar;
    private UUID school;
    private UUID employer;
    private UUID person;

    EmploymentResourceTest(Topics topics, Database database, CityCalendar calendar) {
        this.topics = topics;
        this.database = database;
        this.calendar = calendar;
    }

    @BeforeEach
    void enroll() {
        school = Organizations.register();
        employer = Organizations.register(enterprise());
        Enrollment enrollment = Enrollment.of(school, People.someone());
        topics.tell(enrollment);
        String select = "SELECT person_id FROM person_association WHERE enrollment_id = ?";
        await("the person")
                .untilAsserted(() -> assertThat(database.column(select, enrollment.id())).hasSize(1).doesNotContainNull());
        person = (UUID) database.column(select, enrollment.id()).getFirst();
    }

    @Test
    void shouldShowAnEnterpriseItsPeopleAndLetItCertifyThem() {
        // Given
        as(hr()).get(TALENT + "persons").then().statusCode(200).body("items", empty());
        certify().statusCode(404);

        // When
        ValidatableResponse answer = record(CLERK, Map.of("organizationId", employer, "on", "2019-03-01")).statusCode(201);

        // Then
        String id = answer.extract().path("id");
        answer.header("Location", equalTo(TALENT + "employments/" + id)).header("ETag", "\"0\"")
                .body("since", equalTo("2019-03-01")).body("historical", equalTo(false))
                .body("allowedActions.action", contains("end"));
        as(hr()).get(TALENT + "persons").then().statusCode(200).body("items.id", contains(person.toString()))
                .body("items[0].associations.employmentId", contains(id))
                .body("items[0].associations.organizationId", contains(employer.toString()));
        as(Tokens.as("college-registrar").organization(school).bearer()).get(TALENT + "persons/" + person).then()
                .statusCode(200).body("associations.employmentId", contains(nullValue()))
                .body("associations.organizationId", contains(school.toString()));
        certify().statusCode(201);
        assertThat(database.count("SELECT count(*) FROM audit_entry WHERE operation = 'recordEmployment' AND ? = ANY (ids)",
                person)).isEqualTo(1);
    }

    @Test
    void shouldShowNobodyAnyMoreOnceItEnded() {
        // Given
        String id = recorded();

        // When, Then
        end(CLERK, id, "\"7\"").statusCode(412);
        as(CLERK).noContentType().post(TALENT + "employments/" + id + "/end").then().statusCode(428);
        end(hr(), id, "\"0\"").statusCode(200).header("ETag", "\"1\"").body("endedOn", equalTo(calendar.today().toString()))
                .body("allowedActions", empty());
        end(CLERK, id, "\"1\"").statusCode(409).body("type", equalTo("urn:cranework:problem:employment-ended"));
        as(hr()).get(TALENT + "persons/" + person).then().statusCode(404);
        as(hr()).get(TALENT + "employments/" + id).then().statusCode(200);
        certify().statusCode(404);
        record(CLERK, Map.of("organizationId", employer)).statusCode(201);
    }

    @Test
    void shouldStandOnceAtATime() {
        // Given
        recorded();

        // When, Then
        record(CLERK, Map.of("organizationId", employer)).statusCode(409).body("type",
                equalTo("urn:cranework:problem:employment-recorded"));
        record(CLERK, Map.of("organizationId", Organizations.register(enterprise()))).statusCode(201);
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void shouldRefuseWhatNobodyHasSeen() {
        // Given
        Map<String, Object> employment = Map.of("organizationId", employer);

        // When, Then
        record(hr(), employment).statusCode(403);
        record(Tokens.as("clerk").region("230208").bearer(), employment).statusCode(404);
        record(CLERK, Map.of("organizationId", UUID.randomUUID())).statusCode(422)
                .body("violations.pointer", contains("/organizationId"))
                .body("violations.code", contains("unknown-organization"));
        record(CLERK, Map.of("organizationId", employer, "on", "2999-01-01")).statusCode(422).body("violations.code",
                contains("in-future"));
        record(CLERK, Map.of("organizationId", employer, "on", "2010-07-01")).statusCode(422).body("violations.code",
                contains("day-before-go-live"));
        assertThat(count()).isZero();
        record(Tokens.as("recorder").bearer(), Map.of("organizationId", employer, "on", "2010-07-01")).statusCode(201)
                .body("historical", equalTo(true));
    }

    @Test
    void shouldEndNoEarlierThanItBegan() {
        // Given
        String id = record(CLERK, Map.of("organizationId", employer, "on", "2019-03-01")).statusCode(201).extract().path("id");

        // When, Then
        as(CLERK).header("If-Match", "\"0\"").contentType("application/json").body(Map.of("on", "2019-02-28"))
                .post(TALENT + "employments/" + id + "/end").then().statusCode(422)
                .body("violations.code", contains("day-before-previous"));
    }

    @Test
    void shouldBeThereForThePersonAndWhoSeesTheOrganization() {
        // Given
        String id = recorded();

        // When, Then
        for (String caller : List.of(Tokens.as("worker").person(person).bearer(), hr(), CLERK,
                Tokens.as("auditor").bearer())) {
            as(caller).get(TALENT + "employments/" + id).then().statusCode(200).body("personId", equalTo(person.toString()));
        }
        for (String caller : List.of(Tokens.as("worker").person(UUID.randomUUID()).bearer(),
                Tokens.as("enterprise-hr").organization(school).bearer(), Tokens.as("clerk").region("230208").bearer())) {
            as(caller).get(TALENT + "employments/" + id).then().statusCode(404);
        }
    }

    private String recorded() {
        return record(CLERK, Map.of("organizationId", employer)).statusCode(201).extract().path("id");
    }

    private String hr() {
        return Tokens.as("enterprise-hr").organization(employer).bearer();
    }

    private long count() {
        return database.count("SELECT count(*) FROM employment WHERE person_id = ?", person);
    }

    private static Map<String, Object> enterprise() {
        Map<String, Object> body = new HashMap<>(Organizations.school("示例制造公司"));
        body.putAll(Map.of("kind", "enterprise", "size", "large", "industryCode", "3516"));
        return body;
    }

    private ValidatableResponse record(String caller, Map<String, Object> employment) {
        return as(caller).header("Idempotency-Key", UUID.randomUUID().toString()).contentType("application/json")
                .body(employment).post(TALENT + "persons/" + person + "/employments").then();
    }

    private static ValidatableResponse end(String caller, String id, String version) {
        return as(caller).noContentType().header("If-Match", version).post(TALENT + "employments/" + id + "/end").then();
    }

    private ValidatableResponse certify() {
        return as(hr()).header("Idempotency-Key", UUID.randomUUID().toString()).contentType("application/json")
                .body(Map.of("ladder", "five-level", "level", "senior-worker", "occupationCode", "6-18-01-01",
                        "issuerCreditCode", "91350100M000100Y43", "on", "2019-06-28"))
                .post(TALENT + "persons/" + person + "/skill-levels").then();
    }

    private static io.restassured.specification.RequestSpecification as(String caller) {
        return given().header("Authorization", caller);
    }
}
