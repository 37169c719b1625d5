package org.cranework.housing.offer;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.cranework.casework.timer.TimerRunner;
import org.cranework.casework.timer.Timers;
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

@QuarkusTest
@QuarkusTestResource(BackboneResource.class)
class OfferResourceTest {

    private final City city;
    private final Database database;
    private final Topics topics;
    private final MovableClock clock;
    private final CityCalendar calendar;
    private final TimerRunner runner;
    private final Timers timers;

    OfferResourceTest(City city, Database database, Topics topics, MovableClock clock, CityCalendar calendar,
            TimerRunner runner, Timers timers) {
        this.city = city;
        this.database = database;
        this.topics = topics;
        this.clock = clock;
        this.calendar = calendar;
        this.runner = runner;
        this.timers = timers;
    }

    @BeforeEach
    void empty() {
        database.empty();
        city.adoptPolicy(false);
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void shouldOfferToTheHighestTierThenToWhoAppliedFirst() {
        // Given
        city.apply(city.person(), "bachelor", List.of());
        UUID first = city.apply(city.person(), "master", List.of());
        city.apply(city.person(), "master", List.of());
        UUID unit = city.availableUnit();

        // When
        UUID offer = city.offer(unit);

        // Then
        city.read("offers/" + offer).body("applicationId", equalTo(first.toString())).body("inTurn", equalTo(true))
                .body("state", equalTo("made")).body("deadline", equalTo(calendar.today().plusDays(5).toString()))
                .body("deadlineAt", equalTo(calendar.endOf(calendar.today().plusDays(5)).toString()))
                .body("startsOn", equalTo(calendar.today().plusDays(6).toString())).body("termMonths", equalTo(24))
                .body("allowedActions.action", contains("accept", "refuse", "rescind"));
        city.read("units/" + unit).body("state", equalTo("reserved"));
        city.read("applications/" + first).body("state", equalTo("offered"));
    }

    @Test
    void shouldPrepareALeaseWhenAccepted() {
        // Given
        UUID person = city.person();
        UUID application = city.apply(person, "master", List.of(City.member("spouse", 501)));
        UUID unit = city.availableUnit();
        UUID offer = city.offer(unit);

        // When
        String lease = city.accept(person, offer).statusCode(200).body("state", equalTo("accepted")).extract().path("leaseId");

        // Then
        city.read("leases/" + lease).body("state", equalTo("prepared")).body("members", equalTo(2))
                .body("unitId", equalTo(unit.toString())).body("applicationId", equalTo(application.toString()))
                .body("endsOn", equalTo(calendar.today().plusDays(6).plusMonths(24).minusDays(1).toString()));
        city.read("units/" + unit).body("state", equalTo("leased"));
        city.read("applications/" + application).body("state", equalTo("housed"));
        assertThat(database.column("SELECT kind || ' ' || holder_id FROM occupancy WHERE unit_id = ? AND released_at IS NULL",
                unit)).containsExactly("LEASE " + lease);
        await("the events").untilAsserted(() -> assertThat(topics.about("housing.offer", offer)).extracting(Topics.Told::type)
                .containsExactly("housing.offer.made.v1", "housing.offer.accepted.v1"));
        topics.about("housing.offer", offer)
                .forEach(told -> EventContract.check(told.type(), told.data().getBytes(UTF_8)));
        await("the lease's event").untilAsserted(() -> assertThat(topics.about("housing.lease", UUID.fromString(lease)))
                .extracting(Topics.Told::type).containsExactly("housing.lease.prepared.v1"));
    }

    @Test
    void shouldPromoteTheNextWhenRefused() {
        // Given
        UUID person = city.person();
        UUID first = city.apply(person, "master", List.of());
        UUID second = city.apply(city.person(), "bachelor", List.of());
        UUID unit = city.availableUnit();
        UUID offer = city.offer(unit);

        // When
        city.act(city.worker(person), "offers/" + offer + "/refuse", Map.of("reason", "too far from work")).statusCode(200)
                .body("state", equalTo("refused"));

        // Then
        assertThat(database.column("SELECT application_id FROM offer WHERE unit_id = ? AND state = 'MADE'", unit))
                .containsExactly(second);
        city.read("applications/" + first).body("state", equalTo("qualified")).body("refusals", equalTo(1));
        city.read("applications/" + second).body("state", equalTo("offered"));
        city.read("units/" + unit).body("state", equalTo("reserved")).body("version", equalTo(4));
        assertThat(database.count("SELECT count(*) FROM occupancy WHERE unit_id = ? AND released_at IS NULL", unit))
                .isEqualTo(1);
    }

    @Test
    void shouldPutTheUnitBackWhenNobodyIsNext() {
        // Given
        UUID person = city.person();
        city.apply(person, "master", List.of());
        UUID unit = city.availableUnit();
        UUID offer = city.offer(unit);

        // When
        city.act(city.worker(person), "offers/" + offer + "/refuse", Map.of("reason", "too small")).statusCode(200);

        // Then
        city.read("units/" + unit).body("state", equalTo("available"));
        city.create(city.as("housing-officer"), "offers", Map.of("unitId", unit)).statusCode(409)
                .body("type", equalTo("urn:cranework:problem:nobody-in-line"));
        city.read("units/" + unit).body("state", equalTo("available"));
    }

    @Test
    void shouldPauseAnApplicationThatRefusedTooOften() {
        // Given
        UUID person = city.person();
        UUID application = city.apply(person, "master", List.of());

        // When
        for (int refusal = 0; refusal < 3; refusal++) {
            UUID offer = city.offer(city.availableUnit());
            city.act(city.worker(person), "offers/" + offer + "/refuse", Map.of("reason", "not this one")).statusCode(200);
        }

        // Then
        city.read("applications/" + application).body("pausedUntil", equalTo(calendar.today().plusMonths(6).toString()));
        city.create(city.as("housing-officer"), "offers",
                Map.of("unitId", city.availableUnit(), "applicationId", application, "reason", "try")).statusCode(409)
                .body("type", equalTo("urn:cranework:problem:application-not-in-line"));
    }

    @Test
    void shouldExpireOnceHoweverOftenTheTimerFires() {
        // Given
        UUID first = city.apply(city.person(), "master", List.of());
        UUID second = city.apply(city.person(), "bachelor", List.of());
        UUID unit = city.availableUnit();
        UUID offer = city.offer(unit);
        timers.set("offer-deadline", offer, Instant.EPOCH);
        runner.runDue();
        city.read("offers/" + offer).body("state", equalTo("made"));

        // When
        clock.moveTo(calendar.endOf(calendar.today().plusDays(5)));
        await("the timer").untilAsserted(() -> city.read("offers/" + offer).body("state", equalTo("expired")));
        timers.set("offer-deadline", offer, Instant.EPOCH);
        runner.runDue();

        // Then
        city.read("offers/" + offer).body("state", equalTo("expired")).body("version", equalTo(1));
        city.read("applications/" + first).body("state", equalTo("qualified")).body("refusals", equalTo(1));
        city.read("applications/" + second).body("state", equalTo("offered"));
        assertThat(database.count("SELECT count(*) FROM offer WHERE unit_id = ?", unit)).isEqualTo(2);
    }

    @Test
    void shouldTakeNoAnswerAfterTheDeadline() {
        // Given
        UUID person = city.person();
        city.apply(person, "master", List.of());
        UUID offer = city.offer(city.availableUnit());
        database.run("DELETE FROM timer WHERE subject_id = ?", offer);
        clock.moveTo(calendar.endOf(calendar.today().plusDays(5)));

        // When, Then
        city.accept(person, offer).statusCode(409).body("type", equalTo("urn:cranework:problem:offer-expired"));
        city.read("offers/" + offer).body("state", equalTo("made")).body("allowedActions", org.hamcrest.Matchers.empty());
        assertThat(database.count("SELECT count(*) FROM lease")).isZero();
    }

    @Test
    void shouldPassOverTheLineOnlyWithAReason() {
        // Given
        city.apply(city.person(), "master", List.of());
        UUID second = city.apply(city.person(), "bachelor", List.of());
        UUID unit = city.availableUnit();

        // When, Then
        city.create(city.as("housing-officer"), "offers", Map.of("unitId", unit, "applicationId", second)).statusCode(422)
                .body("violations.code", contains("out-of-turn"));
        city.read("units/" + unit).body("state", equalTo("available"));
        UUID offer = city.offer(unit, second);
        city.read("offers/" + offer).body("inTurn", equalTo(false));
    }

    @Test
    void shouldOfferNothingToWhomADuplicateHolds() {
        // Given
        UUID person = city.person();
        UUID first = city.apply(person, "master", List.of());
        city.apply(person, "master", List.of());
        UUID unit = city.availableUnit();

        // When, Then
        city.create(city.as("housing-officer"), "offers", Map.of("unitId", unit)).statusCode(409)
                .body("type", equalTo("urn:cranework:problem:nobody-in-line"));
        city.create(city.as("housing-officer"), "offers", Map.of("unitId", unit, "applicationId", first, "reason", "anyway"))
                .statusCode(409).body("held", equalTo(true));
    }

    @Test
    void shouldOfferNothingThatIsNotLeasedOrNotAvailable() {
        // Given
        city.apply(city.person(), "master", List.of());

        // When, Then
        city.create(city.as("housing-officer"), "offers", Map.of("unitId", city.unit("commercial-house"))).statusCode(422)
                .body("violations.code", contains("unit-not-leased"));
        city.create(city.as("housing-officer"), "offers", Map.of("unitId", city.unit("talent-apartment"))).statusCode(409)
                .body("type", equalTo("urn:cranework:problem:action-not-allowed"));
        assertThat(database.count("SELECT count(*) FROM offer")).isZero();
    }

    @Test
    void shouldAcceptOncePerKey() {
        // Given
        UUID person = city.person();
        city.apply(person, "master", List.of());
        UUID offer = city.offer(city.availableUnit());
        UUID key = UUID.randomUUID();
        accept(person, offer, key).statusCode(200);

        // When, Then
        accept(person, offer, key).statusCode(200).header("Idempotency-Replayed", "true").body("state", equalTo("accepted"));
        city.accept(person, offer).statusCode(409);
        assertThat(database.count("SELECT count(*) FROM lease")).isEqualTo(1);
    }

    @Test
    void shouldRescindWithoutPromotion() {
        // Given
        UUID first = city.apply(city.person(), "master", List.of());
        city.apply(city.person(), "master", List.of());
        UUID unit = city.availableUnit();
        UUID offer = city.offer(unit);

        // When
        city.act(city.as("housing-officer"), "offers/" + offer + "/rescind", Map.of("reason", "a pipe burst")).statusCode(200)
                .body("state", equalTo("rescinded"));

        // Then
        city.read("units/" + unit).body("state", equalTo("available"));
        city.read("applications/" + first).body("state", equalTo("qualified")).body("refusals", equalTo(0));
        assertThat(database.count("SELECT count(*) FROM offer")).isEqualTo(1);
    }

    private ValidatableResponse accept(UUID person, UUID offer, UUID key) {
        return city.worker(person).header("Idempotency-Key", key).post("/api/v1/housing/offers/" + offer + "/accept").then();
    }
}
