package org.cranework.housing.lease;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.cranework.housing.City;
import org.cranework.housing.Database;
import org.cranework.housing.Topics;
import org.cranework.testing.backbone.BackboneResource;
import org.cranework.testing.contract.EventContract;
import org.cranework.web.time.CityCalendar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@QuarkusTestResource(BackboneResource.class)
class LeaseResourceTest {

    private final City city;
    private final Database database;
    private final Topics topics;
    private final CityCalendar calendar;
    private UUID person;
    private UUID application;
    private UUID unit;
    private UUID lease;

    LeaseResourceTest(City city, Database database, Topics topics, CityCalendar calendar) {
        this.city = city;
        this.database = database;
        this.topics = topics;
        this.calendar = calendar;
    }

    @BeforeEach
    void prepareLease() {
        database.empty();
        city.adoptPolicy(false);
        person = city.person();
        application = city.apply(person, "master", List.of(City.member("spouse", 801)));
        unit = city.availableUnit();
        UUID offer = city.offer(unit);
        lease = UUID.fromString(city.accept(person, offer).statusCode(200).extract().path("leaseId"));
    }

    @Test
    void shouldLiveFromThePaperToTheKeysHandedBack() {
        // When
        city.act(city.worker(person).header("If-Match", "\"0\""), "leases/" + lease + "/sign", Map.of()).statusCode(200)
                .body("state", equalTo("signed")).body("allowedActions", org.hamcrest.Matchers.empty());
        move(1, "move-in", Map.of()).statusCode(200).body("state", equalTo("active"))
                .body("startsOn", equalTo(calendar.today().toString()));
        move(2, "give-notice", Map.of("reason", "moving to another city")).statusCode(200);
        move(3, "end", Map.of("reason", "keys back, no damage")).statusCode(200).body("state", equalTo("ended"))
                .body("endsOn", equalTo(calendar.today().toString()));

        // Then
        city.read("units/" + unit).body("state", equalTo("turnover")).body("allowedActions.action",
                contains("open", "shelve", "retire"));
        city.read("applications/" + application).body("state", equalTo("closed"));
        assertThat(database.count("SELECT count(*) FROM tenancy_member WHERE ended_on IS NULL")).isZero();
        assertThat(database.count("SELECT count(*) FROM occupancy WHERE released_at IS NULL")).isZero();
        await("every event").untilAsserted(() -> assertThat(topics.about("housing.lease", lease))
                .extracting(Topics.Told::version).containsExactly(0L, 1L, 2L, 3L, 4L));
        topics.about("housing.lease", lease).forEach(told -> EventContract.check(told.type(), told.data().getBytes(UTF_8)));
    }

    @Test
    void shouldMoveTodayWhereNothingIsSaid() {
        // When
        withoutBody(0, "sign").statusCode(200).body("state", equalTo("signed"));
        withoutBody(1, "move-in").statusCode(200).body("startsOn", equalTo(calendar.today().toString()));

        // Then
        withoutBody(2, "end").statusCode(422).body("violations.code", contains("required"));
        city.read("leases/" + lease).body("state", equalTo("active")).body("version", equalTo(2));
    }

    @Test
    void shouldFreeUnitTermAndHouseholdWhenVoided() {
        // When
        move(0, "void", Map.of("reason", "took a job elsewhere")).statusCode(200).body("state", equalTo("voided"));

        // Then
        city.read("units/" + unit).body("state", equalTo("available"));
        UUID again = city.apply(person, "master", List.of());
        UUID offer = city.offer(unit, again);
        city.accept(person, offer).statusCode(200);
        assertThat(database.count("SELECT count(*) FROM lease WHERE unit_id = ?", unit)).isEqualTo(2);
    }

    @Test
    void shouldTakeNothingOffTheMonthsOfAHouseholdThatNeverMovedIn() {
        // Given
        database.run("UPDATE tenancy_member SET since = since - 400");

        // When
        move(0, "void", Map.of("reason", "took a job elsewhere")).statusCode(200);

        // Then
        city.read("applications/" + city.apply(person, "master", List.of())).body("decision.monthsUsed", equalTo(0));
    }

    @Test
    void shouldCountTheMonthsFromTheDayOfTheKeys() {
        // When
        move(0, "sign", Map.of()).statusCode(200);
        move(1, "move-in", Map.of()).statusCode(200);

        // Then
        assertThat(database.count("SELECT count(*) FROM tenancy_member m JOIN lease l ON l.id = m.lease_id "
                + "WHERE m.since = l.starts_on AND m.since = ?", calendar.today())).isEqualTo(2);
    }

    @Test
    void shouldCountNoMonthBeforeLateKeys() {
        // Given
        LocalDate agreed = calendar.today().minusDays(50);
        database.run("UPDATE lease SET starts_on = ?", agreed);
        database.run("UPDATE tenancy_member SET since = ?", agreed);

        // When
        move(0, "sign", Map.of()).statusCode(200);
        move(1, "move-in", Map.of()).statusCode(200).body("startsOn", equalTo(agreed.toString()));

        // Then
        assertThat(database.column("SELECT since FROM tenancy_member")).hasSize(2)
                .allSatisfy(since -> assertThat(since).hasToString(calendar.today().toString()));
    }

    @Test
    void shouldRefuseWhatTheStateDoesNotAllow() {
        // When, Then
        move(0, "move-in", Map.of()).statusCode(409).body("allowed", equalTo("sign, void"));
        move(0, "end", Map.of("reason", "too early")).statusCode(409);
        move(7, "sign", Map.of()).statusCode(412);
        city.act(city.worker(city.person()).header("If-Match", "\"0\""), "leases/" + lease + "/sign", Map.of())
                .statusCode(404);
        city.read("leases/" + lease).body("state", equalTo("prepared")).body("version", equalTo(0));
    }

    @Test
    void shouldRefuseAnotherHomeToAHouseholdThatHasOne() {
        // Given
        UUID other = city.person();

        // When, Then
        city.create(city.worker(other), "applications", City.application("master", List.of(City.member("spouse", 801))))
                .statusCode(201).body("state", equalTo("not-qualified"))
                .body("decision.otherTalentHousing", equalTo(true))
                .body("decision.findings.findAll { it.outcome == 'not-met' }.reason", contains("other-talent-housing"));
    }

    @Test
    void shouldKeepTermsOfAUnitApartInTheDatabase() {
        // When, Then
        assertThatThrownBy(() -> database.run("""
                INSERT INTO lease (id, version, unit_id, application_id, offer_id, person_id, state, state_on, starts_on, ends_on,
                                   members, updated_at)
                SELECT uuidv7(), 0, unit_id, application_id, uuidv7(), person_id, 'PREPARED', state_on, ends_on, ends_on + 30,
                       1, updated_at
                  FROM lease""")).hasMessageContaining("lease_terms_apart");
        assertThat(database.count("SELECT count(*) FROM lease")).isEqualTo(1);
    }

    private ValidatableResponse move(long version, String action, Map<String, ?> body) {
        return city.act(city.as("housing-officer").header("If-Match", "\"" + version + "\""), "leases/" + lease + "/" + action,
                body);
    }

    private ValidatableResponse withoutBody(long version, String action) {
        return city.as("housing-officer").noContentType().header("If-Match", "\"" + version + "\"")
                .post("/api/v1/housing/leases/" + lease + "/" + action).then();
    }
}
