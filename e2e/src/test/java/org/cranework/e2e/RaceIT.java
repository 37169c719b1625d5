package org.cranework.e2e;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Logger;

import org.cranework.local.city.Service;
import org.cranework.local.city.ServiceProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What arrives at the same moment at two instances of housing-service: one of it wins, and everybody is told the same. */
@Isolated("floods housing, which then tells others to come back")
class RaceIT {

    private static final Logger LOG = Logger.getLogger(RaceIT.class.getName());
    private static final int MANY = 200;
    private static final String HOUSING = "/api/v1/housing/";

    private static ServiceProcess second;
    private static Homes homes;
    private static List<String> people;
    private static String token;

    @BeforeAll
    static void startSecondInstance() {
        second = TestCity.get().second(Service.HOUSING);
        second.begin();
        second.awaitReady();
        homes = new Homes();
        people = new ArrayList<>(Homes.people(1 + MANY + 2 + 20));
        token = Api.token("housing-officer");
    }

    @AfterAll
    static void stopSecondInstance() {
        second.stop();
        LOG.info("races: " + Race.busy() + " requests were told to come back");
    }

    @Test
    void shouldMakeOneLeaseOfManyAcceptances() {
        // Given
        String application = homes.qualified(person(), "");
        String unit = homes.unit();
        String offer = homes.offer(unit, application);

        // When
        List<Api.Answer> answers = Race.run(MANY, i -> accepting(i, offer));

        // Then
        assertThat(Race.statuses(answers)).isEqualTo(Map.of(200, 1L, 409, MANY - 1L));
        assertThat(number("SELECT count(*) FROM lease WHERE offer_id = ?", offer)).isEqualTo(1);
        assertThat(number("SELECT version FROM offer WHERE id = ?", offer)).isEqualTo(1);
        assertThat(number("SELECT count(*) FROM occupancy WHERE unit_id = ?", unit)).isEqualTo(1);
        assertThat(number("SELECT count(*) FROM occupancy WHERE unit_id = ? AND kind = 'LEASE' AND released_at IS NULL", unit))
                .isEqualTo(1);
        assertThat(
                number("SELECT count(*) FROM tenancy_member m JOIN lease l ON l.id = m.lease_id WHERE l.offer_id = ?", offer))
                .isEqualTo(1);
        Told.await("housing.offer", "offerId", offer, "housing.offer.made.v1 0", "housing.offer.accepted.v1 1");
        Told.await("housing.lease", "applicationId", application, "housing.lease.prepared.v1 0");
    }

    @Test
    void shouldHoldAUnitForOneOfManyOffers() {
        // Given
        List<String> applications = homes.qualified(people(MANY));
        String unit = homes.unit();

        // When
        List<Api.Answer> answers = Race.run(MANY,
                i -> new Race.Entry(instance(i), HOUSING + "offers", Homes.offering(unit, applications.get(i))));

        // Then
        assertThat(Race.statuses(answers)).isEqualTo(Map.of(201, 1L, 409, MANY - 1L));
        String offer = answers.stream().filter(answer -> answer.status() == 201).findFirst().orElseThrow().body().path("id")
                .asText();
        assertThat(number("SELECT count(*) FROM offer WHERE unit_id = ?", unit)).isEqualTo(1);
        assertThat(number("SELECT count(*) FROM occupancy WHERE unit_id = ?", unit)).isEqualTo(1);
        assertThat(number("SELECT count(*) FROM unit WHERE id = ? AND state = 'RESERVED'", unit)).isEqualTo(1);
        assertThat(number("SELECT count(*) FROM application WHERE state = 'OFFERED' AND id IN"
                + " (SELECT application_id FROM offer WHERE unit_id = ?)", unit)).isEqualTo(1);
        Told.await("housing.offer", "unitId", unit, "housing.offer.made.v1 0");
        homes.act("offers/" + offer + "/rescind", "{\"reason\": \"the race is over\"}");
        applications.forEach(application -> homes.act("applications/" + application + "/withdraw",
                "{\"reason\": \"the race is over\"}"));
    }

    @Test
    void shouldGiveOneHouseholdOneTenancy() {
        // Given
        String child = """
                {"relation": "child", "name": "示例", "document": {"type": "resident-id", "number": "%s"}}"""
                .formatted(Sheets.document(77, 777));
        String first = homes.qualified(person(), child);
        String other = homes.qualified(person(), child);
        homes.act("applications/" + other + "/separate",
                "{\"otherId\": \"%s\", \"reason\": \"parents apart\"}".formatted(first));
        List<String> offers = List.of(homes.offer(homes.unit(), first), homes.offer(homes.unit(), other));

        // When
        List<Api.Answer> answers = Race.run(2, i -> accepting(i, offers.get(i)));

        // Then
        assertThat(Race.statuses(answers)).isEqualTo(Map.of(200, 1L, 409, 1L));
        int winner = answers.get(0).status() == 200 ? 0 : 1;
        assertThat(number("SELECT count(*) FROM lease WHERE offer_id = ?", offers.get(winner))).isEqualTo(1);
        assertThat(number("SELECT count(*) FROM lease WHERE offer_id = ?", offers.get(1 - winner))).isZero();
        assertThat(number("SELECT count(*) FROM tenancy_member m JOIN lease l ON l.id = m.lease_id WHERE l.offer_id = ?",
                offers.get(winner))).isEqualTo(2);
        assertThat(number("SELECT count(*) FROM offer WHERE state = 'MADE' AND id = ?", offers.get(1 - winner))).isEqualTo(1);
        Told.await("housing.offer", "offerId", offers.get(winner), "housing.offer.made.v1 0", "housing.offer.accepted.v1 1");
        Told.await("housing.offer", "offerId", offers.get(1 - winner), "housing.offer.made.v1 0");
        homes.act("offers/" + offers.get(1 - winner) + "/rescind", "{\"reason\": \"the race is over\"}");
    }

    @Test
    void shouldTellOneOutcomeWhenTheDeadlinePassesDuringAcceptances() throws SQLException {
        // Given
        List<String> applications = homes.qualified(people(20));
        List<String> offers = applications.stream().map(application -> homes.offer(homes.unit(), application)).toList();
        Duration left = Duration.ofMillis(1_000);
        bringForward(offers, left);

        // When
        List<Api.Answer> answers = Race.run(2 * offers.size(), i -> {
            Race.Entry entry = accepting(i, offers.get(i / 2));
            return new Race.Entry(entry.api(), entry.path(), entry.body(), left.minusMillis(300).plusMillis(i / 2 * 30L));
        });

        // Then
        int accepted = 0;
        for (int i = 0; i < offers.size(); i++) {
            String offer = offers.get(i);
            boolean won = answers.get(2 * i).status() == 200 || answers.get(2 * i + 1).status() == 200;
            assertThat(Race.statuses(answers.subList(2 * i, 2 * i + 2))).as("offer %d", i)
                    .isEqualTo(won ? Map.of(200, 1L, 409, 1L) : Map.of(409, 2L));
            String state = won ? "ACCEPTED" : "EXPIRED";
            await("offer " + i + " is " + state).untilAsserted(
                    () -> assertThat(number("SELECT count(*) FROM offer WHERE id = ? AND state = '" + state + "'", offer))
                            .isEqualTo(1));
            assertThat(number("SELECT count(*) FROM lease WHERE offer_id = ?", offer)).isEqualTo(won ? 1 : 0);
            Told.await("housing.offer", "offerId", offer, "housing.offer.made.v1 0",
                    "housing.offer." + (won ? "accepted" : "expired") + ".v1 1");
            accepted += won ? 1 : 0;
        }
        LOG.info("races: of " + offers.size() + " offers " + accepted + " were accepted before the deadline");
    }

    private static void bringForward(List<String> offers, Duration left) throws SQLException {
        try (Connection connection = Databases.open("housing")) {
            connection.setAutoCommit(false);
            for (String update : List.of("UPDATE offer SET deadline_at = now() + ?::interval WHERE id = ANY (?)",
                    "UPDATE timer SET due_at = now() + ?::interval WHERE subject_id = ANY (?)")) {
                try (PreparedStatement statement = connection.prepareStatement(update)) {
                    statement.setString(1, left.toMillis() + " ms");
                    statement.setArray(2, connection.createArrayOf("uuid", offers.toArray()));
                    assertThat(statement.executeUpdate()).isEqualTo(offers.size());
                }
            }
            connection.commit();
        }
    }

    private static Race.Entry accepting(int runner, String offer) {
        return new Race.Entry(instance(runner), HOUSING + "offers/" + offer + "/accept", "");
    }

    /** The two instances in turn. */
    private static Api instance(int runner) {
        return Api.anonymous().with(token).at(runner % 2 == 0 ? TestCity.get().url(Service.HOUSING) : second.url());
    }

    private static String person() {
        return people.removeFirst();
    }

    private static List<String> people(int count) {
        List<String> taken = List.copyOf(people.subList(0, count));
        people.subList(0, count).clear();
        return taken;
    }

    private static long number(String query, String id) {
        return Databases.number("housing", query, UUID.fromString(id));
    }
}
