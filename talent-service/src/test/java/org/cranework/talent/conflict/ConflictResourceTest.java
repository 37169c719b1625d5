package org.cranework.talent.conflict;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
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
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

@QuarkusTest
@QuarkusTestResource(BackboneResource.class)
@ExtendWith(HeldToContract.class)
class ConflictResourceTest {

    private static final String PATH = "/api/v1/talent/person-conflicts";

    private final Topics topics;
    private final Database database;
    private final Subject someone = People.someone();
    private UUID college;
    private UUID person;
    private Enrollment claimant;
    private String conflict;

    ConflictResourceTest(Topics topics, Database database) {
        this.topics = topics;
        this.database = database;
    }

    @BeforeEach
    void twoStories() {
        college = Organizations.register();
        Enrollment holder = Enrollment.of(college, someone);
        topics.tell(holder);
        await("the holder").untilAsserted(() -> assertThat(personOf(holder)).hasSize(1));
        person = (UUID) personOf(holder).getFirst();
        claimant = Enrollment.of(college, People.named(someone, "示例乙"));
        topics.tell(claimant);
        await("the conflict").untilAsserted(() -> assertThat(conflictsOf(claimant)).hasSize(1));
        conflict = conflictsOf(claimant).getFirst().toString();
    }

    @Test
    void shouldShowBothSidesMaskedAndWhatDiffers() {
        // When
        ValidatableResponse answer = list(Organizations.clerk(), "?state=open&limit=500");
        // Then
        String found = "items.find { it.id == '" + conflict + "' }.";
        answer.body(found + "personId", equalTo(person.toString())).body(found + "held.name", equalTo("示**"))
                .body(found + "claimed.name", equalTo("示**")).body(found + "differs", contains("name"))
                .body(found + "allowedActions.action", contains("resolve"))
                .body(found + "allowedActions[0].href", equalTo(PATH + "/" + conflict + "/resolve"));
        assertThat(answer.extract().asString()).doesNotContain("示例甲", "示例乙", someone.document().number());
        list(Tokens.as("auditor").bearer(), "?limit=500").body(found + "allowedActions", empty());
    }

    @Test
    void shouldShowARegionItsOwnAlone() {
        list(Tokens.as("clerk").region("230208").bearer(), "?limit=500").body("items.id", not(hasItem(conflict)));
        resolve(Tokens.as("clerk").region("230208").bearer(), "keep").statusCode(404);
        assertThat(personOf(claimant)).containsExactly((UUID) null);
    }

    @Test
    void shouldLinkTheEnrollmentWhenWhatIsHeldIsRight() {
        // When
        resolve(Organizations.clerk(), "keep").statusCode(200).body("state", equalTo("resolved"))
                .body("decision", equalTo("keep")).body("reason", equalTo("seen the card"))
                .body("allowedActions", empty());
        // Then
        assertThat(personOf(claimant)).containsExactly(person);
        assertThat(topics.about("talent.person", person)).extracting(Topics.Told::version).doesNotContain(1L);
        assertThat(database.count("SELECT count(*) FROM person_conflict c WHERE c::text LIKE '%seen%'")).isZero();
    }

    @Test
    void shouldTakeTheClaimOverAndTell() {
        // When
        resolve(Organizations.clerk(), "adopt").statusCode(200).body("decision", equalTo("adopt"));
        // Then
        assertThat(personOf(claimant)).containsExactly(person);
        await("the event").untilAsserted(() -> assertThat(topics.about("talent.person", person))
                .extracting(Topics.Told::type).containsExactly("talent.person.registered.v1", "talent.person.changed.v1"));
        given().header("Authorization", Organizations.clerk()).contentType("application/json")
                .body(Map.of("field", "name", "purpose", "checking the correction"))
                .post("/api/v1/talent/persons/" + person + "/reveal").then().body("value", equalTo("示例乙"));
    }

    @Test
    void shouldFollowADecisionWhenTheSameIsClaimedAgain() {
        // Given
        resolve(Organizations.clerk(), "keep").statusCode(200);
        // When
        Enrollment again = Enrollment.of(college, People.named(someone, "示例乙"));
        topics.tell(again);
        // Then
        await("the enrollment").untilAsserted(() -> assertThat(personOf(again)).containsExactly(person));
        assertThat(conflictsOf(again)).isEmpty();
    }

    @Test
    void shouldLeaveARejectedEnrollmentNobodys() {
        // Given
        resolve(Organizations.clerk(), "reject").statusCode(200).body("decision", equalTo("reject"));
        // When
        topics.tell(claimant.next(claimant.subject()));
        // Then
        await("the next version").untilAsserted(() -> assertThat(
                database.column("SELECT version FROM person_association WHERE enrollment_id = ?", claimant.id()))
                .containsExactly(1L));
        assertThat(personOf(claimant)).containsExactly((UUID) null);
        assertThat(conflictsOf(claimant)).hasSize(1);
    }

    @Test
    void shouldRefuseToDecideTwice() {
        // Given
        resolve(Organizations.clerk(), "reject").statusCode(200);
        // When, Then
        resolve(Organizations.clerk(), "keep").statusCode(409)
                .body("type", equalTo("urn:cranework:problem:person-conflict-resolved"));
        assertThat(personOf(claimant)).containsExactly((UUID) null);
    }

    private List<Object> personOf(Enrollment enrollment) {
        return database.column("SELECT person_id FROM person_association WHERE enrollment_id = ?", enrollment.id());
    }

    private List<Object> conflictsOf(Enrollment enrollment) {
        return database.column("SELECT id FROM person_conflict WHERE enrollment_id = ?", enrollment.id());
    }

    private static ValidatableResponse list(String token, String query) {
        return given().header("Authorization", token).get(PATH + query).then().statusCode(200);
    }

    private ValidatableResponse resolve(String token, String decision) {
        return given().header("Authorization", token).contentType("application/json")
                .body(Map.of("decision", decision, "reason", "seen the card")).post(PATH + "/" + conflict + "/resolve")
                .then();
    }
}
