package org.cranework.housing.offer;

import java.net.http.HttpRequest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.cranework.casework.timer.TimerRunner;
import org.cranework.housing.City;
import org.cranework.housing.Database;
import org.cranework.housing.MovableClock;
import org.cranework.testing.backbone.BackboneResource;
import org.cranework.web.time.CityCalendar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

/** What arrives at the same moment meets the database, and one of it wins. */
@QuarkusTest
@QuarkusTestResource(BackboneResource.class)
class RaceTest {

    private static final int MANY = 200;

    private final City city;
    private final Database database;
    private final MovableClock clock;
    private final CityCalendar calendar;
    private final TimerRunner timers;

    RaceTest(City city, Database database, MovableClock clock, CityCalendar calendar, TimerRunner timers) {
        this.city = city;
        this.database = database;
        this.clock = clock;
        this.calendar = calendar;
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
    void shouldMakeOneLeaseOfManyAcceptances() {
        // Given
        UUID person = city.person();
        city.apply(person, "master", List.of());
        UUID offer = city.offer(city.availableUnit());
        String token = city.workerToken(person);

        // When
        Map<Integer, Integer> answers = city.race(MANY, i -> city.post("offers/" + offer + "/accept", token, null));

        // Then
        assertThat(answers).isEqualTo(Map.of(200, 1, 409, MANY - 1));
        assertThat(database.count("SELECT count(*) FROM lease")).isEqualTo(1);
        assertThat(database.count("SELECT count(*) FROM tenancy_member WHERE ended_on IS NULL")).isEqualTo(1);
        assertThat(database.column("SELECT version FROM offer")).containsExactly(1L);
    }

    @Test
    void shouldHoldAUnitForOneOfManyOffers() {
        // Given
        UUID unit = city.availableUnit();
        List<String> workers = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            workers.add(city.workerToken(city.person()));
        }
        assertThat(city.race(MANY, i -> city.post("applications", workers.get(i), """
                {"kind": "talent-apartment", "declaration": {"occupation": "employed", "workRegion": "230206", "localHome": false,
                 "education": "master"}}"""))).isEqualTo(Map.of(201, MANY));
        List<Object> applications = database.column("SELECT id FROM application");
        String token = org.cranework.testing.token.Tokens.as("housing-officer").bearer();

        // When
        Map<Integer, Integer> answers = city.race(MANY, i -> city.post("offers", token, """
                {"unitId": "%s", "applicationId": "%s", "reason": "all at once"}""".formatted(unit, applications.get(i))));

        // Then
        assertThat(answers).isEqualTo(Map.of(201, 1, 409, MANY - 1));
        assertThat(database.count("SELECT count(*) FROM occupancy")).isEqualTo(1);
        assertThat(database.count("SELECT count(*) FROM offer")).isEqualTo(1);
        assertThat(database.count("SELECT count(*) FROM application WHERE state = 'OFFERED'")).isEqualTo(1);
        assertThat(database.column("SELECT state FROM unit")).containsExactly("RESERVED");
    }

    @Test
    void shouldRegisterOneBuildingOfANameAndOneUnitOfANumber() {
        // Given
        UUID estate = city.estate();
        UUID building = city.building();
        String token = org.cranework.testing.token.Tokens.as("housing-officer").bearer();

        // When
        Map<Integer, Integer> buildings = city.race(8,
                i -> city.post("estates/" + estate + "/buildings", token, "{\"name\": \"9号楼\"}"));
        Map<Integer, Integer> units = city.race(8, i -> city.post("units", token, """
                {"buildingId": "%s", "number": "9-901", "kind": "talent-apartment", "areaCm2": 480000}""".formatted(building)));

        // Then
        assertThat(buildings).isEqualTo(Map.of(201, 1, 422, 7));
        assertThat(units).isEqualTo(Map.of(201, 1, 422, 7));
        assertThat(database.count("SELECT count(*) FROM building WHERE name = '9号楼'")).isEqualTo(1);
        assertThat(database.count("SELECT count(*) FROM unit WHERE number = '9-901'")).isEqualTo(1);
    }

    @Test
    void shouldGiveOneHouseholdOneTenancy() {
        // Given
        List<UUID> people = List.of(city.person(), city.person());
        List<Map<String, Object>> child = List.of(City.member("child", 601));
        UUID first = city.apply(people.get(0), "master", child);
        UUID second = city.apply(people.get(1), "master", child);
        city.act(city.as("housing-officer").header("If-Match", "\"0\""), "applications/" + second + "/separate",
                Map.of("otherId", first, "reason", "parents apart")).statusCode(200);
        List<UUID> offers = List.of(city.offer(city.availableUnit(), first), city.offer(city.availableUnit(), second));

        // When
        Map<Integer, Integer> answers = city.race(2,
                i -> city.post("offers/" + offers.get(i) + "/accept", city.workerToken(people.get(i)), null));

        // Then
        assertThat(answers).isEqualTo(Map.of(200, 1, 409, 1));
        assertThat(database.count("SELECT count(*) FROM lease")).isEqualTo(1);
        assertThat(database.count("SELECT count(*) FROM tenancy_member")).isEqualTo(2);
        assertThat(database.column("SELECT state FROM offer ORDER BY state")).containsExactly("ACCEPTED", "MADE");
    }

    @Test
    void shouldHoldApplicationsOfOneHouseholdThatArriveTogether() {
        // Given
        List<String> tokens = List.of(city.workerToken(city.person()), city.workerToken(city.person()));
        String member = "{\"relation\":\"child\",\"name\":\"示例\",\"document\":{\"type\":\"resident-id\",\"number\":\"%s\"}}"
                .formatted(((Map<?, ?>) City.member("child", 701).get("document")).get("number"));

        // When
        Map<Integer, Integer> answers = city.race(2, i -> city.post("applications", tokens.get(i), """
                {"kind": "talent-apartment", "declaration": {}, "household": [%s]}""".formatted(member)));

        // Then
        assertThat(answers).isEqualTo(Map.of(201, 2));
        assertThat(database.count("SELECT count(*) FROM application WHERE held")).isEqualTo(2);
        assertThat(database.count("SELECT count(*) FROM application_duplicate")).isEqualTo(1);
    }

    @Test
    void shouldTellOneOutcomeWhenTheDeadlinePassesDuringAcceptances() {
        // Given
        int pairs = 10;
        List<UUID> people = new ArrayList<>();
        List<UUID> offers = new ArrayList<>();
        for (int i = 0; i < pairs; i++) {
            UUID person = city.person();
            people.add(person);
            offers.add(city.offer(city.availableUnit(), city.apply(person, "master", List.of())));
        }
        Instant deadline = calendar.endOf(calendar.today().plusDays(5));
        clock.moveTo(deadline.minusMillis(150));

        // When
        Map<Integer, Integer> answers = city.race(pairs, i -> accepting(people.get(i), offers.get(i)));
        clock.moveTo(deadline);
        await("every timer").untilAsserted(() -> {
            timers.runDue();
            assertThat(database.count("SELECT count(*) FROM offer WHERE state = 'MADE' AND deadline_at = ?",
                    deadline.atOffset(ZoneOffset.UTC))).isZero();
        });

        // Then
        int accepted = answers.getOrDefault(200, 0);
        assertThat(answers.getOrDefault(409, 0)).isEqualTo(pairs - accepted);
        assertThat(database.count("SELECT count(*) FROM lease")).isEqualTo(accepted);
        assertThat(database.count("SELECT count(*) FROM offer WHERE state = 'ACCEPTED'")).isEqualTo(accepted);
        assertThat(database.count("SELECT count(*) FROM occupancy WHERE kind = 'LEASE' AND released_at IS NULL"))
                .isEqualTo(accepted);
        city.read("offers?state=accepted&count=true").body("count.value", equalTo(accepted));
    }

    private HttpRequest accepting(UUID person, UUID offer) {
        return city.post("offers/" + offer + "/accept", city.workerToken(person), null);
    }
}
