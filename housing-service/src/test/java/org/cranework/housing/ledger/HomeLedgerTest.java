package org.cranework.housing.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.cranework.housing.City;
import org.cranework.housing.Database;
import org.cranework.housing.Topics;
import org.cranework.testing.backbone.BackboneResource;
import org.cranework.testing.contract.ContractFilter;
import org.cranework.testing.token.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

/** A recorder enters what happened before the register was in use, and a second person approves of it. */
@QuarkusTest
@QuarkusTestResource(BackboneResource.class)
class HomeLedgerTest {

    private static final String LEDGERS = "/api/v1/housing/home-ledgers";
    private static final String HEADER = "小区,楼栋,房号,区划代码,业主类型,房源类型,面积,卧室数,规划日期,筹集日期,改造日期,验收日期,上架日期,依据\n";
    private static final String FINISHED = row("1-101", "人才公寓", "2016-03-01,2016-06-15,2016-07-01,2017-04-30,");
    private static final String PLANNED = row("1-102", "人才公寓", "2016-03-01,,,,");
    private static final String RAISED = row("1-201", "筹集房源", "2016-05-01,2016-09-01,,,");
    private static final String BOUGHT = row("1-301", "团购商品房", "2017-01-01,2017-02-01,,,");

    private final City city;
    private final Database database;
    private final Topics topics;
    private UUID owner;

    HomeLedgerTest(City city, Database database, Topics topics) {
        this.city = city;
        this.database = database;
        this.topics = topics;
    }

    @BeforeEach
    void empty() {
        database.empty();
        database.run("TRUNCATE figure_fact, figure_day");
        owner = UUID.randomUUID();
    }

    @Test
    void shouldEnterHomesInTheStateAndOnTheDaysTheyReallyHad() {
        // Given
        String ledger = submitted(HEADER + FINISHED + PLANNED + RAISED + BOUGHT);
        assertThat(database.count("SELECT count(*) FROM unit")).isZero();

        // When
        approve(ledger).then().statusCode(200);

        // Then
        JsonPath applied = settled(ledger, "applied");
        assertThat(applied.getInt("applied.added")).isEqualTo(4);
        assertThat(
                database.column("SELECT number || ' ' || state || ' ' || state_on || ' ' || version FROM unit ORDER BY number"))
                .containsExactly("1-101 ACCEPTED 2017-04-30 3", "1-102 PLANNED 2016-03-01 0", "1-201 ACQUIRED 2016-09-01 1",
                        "1-301 ACQUIRED 2017-02-01 1");
        UUID unit = (UUID) database.column("SELECT id FROM unit WHERE number = '1-101'").getFirst();
        assertThat(city.<List<String>>read("units/" + unit + "/moves", "items.on")).containsExactly("2016-03-01", "2016-06-15",
                "2016-07-01", "2017-04-30");
        assertThat(database.count("SELECT count(*) FROM unit_move WHERE NOT historical OR reason_sealed IS NULL")).isZero();
        await("all events").untilAsserted(() -> assertThat(topics.about("housing.unit", unit)).hasSize(4)
                .allMatch(Topics.Told::historical).extracting(Topics.Told::version).containsExactly(0L, 1L, 2L, 3L));
        assertThat(figures("2016-12-31")).containsExactly(2, 0, 1, 0);
        assertThat(figures("2017-12-31")).containsExactly(2, 1, 1, 1);
    }

    @Test
    void shouldLetOnlyASecondPersonApproveAndOnlyWhatWasSentInEarnest() {
        // Given
        String ledger = submitted(HEADER + FINISHED);
        String trial = submitted(HEADER + FINISHED, "dryRun", "true");

        // When, Then
        as("clara", "recorder").post(LEDGERS + "/" + ledger + "/approve").then().statusCode(403);
        as("clara", "recorder", "approver").post(LEDGERS + "/" + ledger + "/approve").then().statusCode(409).body("type",
                equalTo("urn:cranework:problem:run-own"));
        approve(trial).then().statusCode(409).body("type", equalTo("urn:cranework:problem:run-trial"));
        assertThat(as("clara", "recorder", "approver").get(LEDGERS + "/" + ledger).jsonPath().getList("allowedActions.action"))
                .containsExactly("cancel");
        assertThat(as("boris", "approver").get(LEDGERS + "/" + ledger).jsonPath().getList("allowedActions.action"))
                .containsExactly("approve", "cancel");
        assertThat(database.count("SELECT count(*) FROM unit")).isZero();
        assertThat(database.count("SELECT count(*) FROM audit_entry WHERE operation = 'approveHomeLedger' AND actor = 'clara'"))
                .isZero();
    }

    @Test
    void shouldAddLaterStepsAndLeaveTheRestAlone() {
        // Given
        apply(HEADER + FINISHED + PLANNED);
        String more = row("1-102", "人才公寓", "2016-03-01,2017-01-01,,2017-02-01,2017-03-01");

        // When
        JsonPath again = apply(HEADER + FINISHED + more);

        // Then
        assertThat(again.getInt("difference.unchanged")).isEqualTo(1);
        assertThat(again.getInt("applied.changed")).isEqualTo(1);
        assertThat(database.column("SELECT state || ' ' || version FROM unit ORDER BY number")).containsExactly("ACCEPTED 3",
                "AVAILABLE 3");
        assertThat(database.count("SELECT count(*) FROM estate")).isEqualTo(1);
        assertThat(as("boris", "approver").get(LEDGERS + "/" + again.getString("id") + "/difference").jsonPath()
                .<List<String>>get("items.find { it.action == 'changed' }.fields")).containsExactly("acquiredOn", "acceptedOn",
                        "availableOn");
    }

    @Test
    void shouldRefuseRowsThatTheRegisterContradicts() {
        // Given
        apply(HEADER + FINISHED + PLANNED);

        // When
        JsonPath otherDay = sent(HEADER + row("1-101", "人才公寓", "2016-03-02,2016-06-15,2016-07-01,2017-04-30,"));
        JsonPath otherPlace = sent(HEADER + PLANNED.replace("230206", "230207"));

        // Then
        assertThat(List.of(otherDay, otherPlace)).extracting(ledger -> ledger.getString("state")).containsOnly("refused");
        assertThat(findings(otherDay.getString("id"), "en").getList("items.code")).containsExactly("home-differs");
        assertThat(findings(otherPlace.getString("id"), "en").getList("items.code")).containsExactly("home-estate-unclear");
    }

    @Test
    void shouldTellOfNothingSinceTheCityWentLive() {
        // Given
        String eve = row("1-101", "人才公寓", "2016-03-01,2016-06-15,,2017-12-31,");

        // When
        JsonPath refused = sent(HEADER + eve + row("1-102", "人才公寓", "2018-01-01,,,,")
                + row("1-103", "人才公寓", "2016-03-01,2016-06-15,2018-01-01,2018-05-02,"));

        // Then
        String id = refused.getString("id");
        assertThat(refused.getString("reason.code")).isEqualTo("rows-rejected");
        assertThat(findings(id, "en").getList("items.cell")).containsExactly("I3", "K4", "L4");
        assertThat(findings(id, "en").getList("items.code")).containsOnly("home-day-since-go-live");
        assertThat(findings(id, "en").getString("items[0].message"))
                .isEqualTo("The register is in use since 2018-01-01; a ledger tells of the days before.");
        assertThat(findings(id, "zh-CN").getString("items[0].message")).isEqualTo("系统自 2018-01-01 起启用，台账只记载此前的事项。");
        assertThat(findings(id, "ru").getString("items[0].message"))
                .isEqualTo("Реестр действует с 2018-01-01; ведомость описывает то, что было раньше.");
        assertThat(apply(HEADER + eve).getInt("applied.added")).isEqualTo(1);
    }

    @Test
    void shouldLeaveWhatHappenedSinceToTheRegister() {
        // Given
        String raised = HEADER + row("1-201", "筹集房源", "2016-05-01,2016-09-01,,,");
        apply(raised);
        UUID unit = (UUID) database.column("SELECT id FROM unit").getFirst();

        // When
        city.move(unit, 1, "accept-works", Map.of("on", "2018-05-02")).statusCode(200);

        // Then
        assertThat(submittedDifference(raised)).containsExactly(1, 0, 0);
        assertThat(database.column("SELECT historical::text FROM unit_move ORDER BY unit_version")).containsExactly("true",
                "true", "false");
    }

    @Test
    void shouldNotApplyWhatNoLongerHolds() {
        // Given
        apply(HEADER + PLANNED);
        String ledger = submitted(HEADER + row("1-102", "人才公寓", "2016-03-01,2017-01-01,,,"));
        UUID unit = (UUID) database.column("SELECT id FROM unit").getFirst();
        city.move(unit, 0, "acquire", Map.of("on", "2019-01-01")).statusCode(200);

        // When
        approve(ledger).then().statusCode(200);

        // Then
        assertThat(settled(ledger, "refused").getString("reason.code")).isEqualTo("outdated");
        assertThat(database.column("SELECT state_on::text FROM unit")).containsExactly("2019-01-01");
    }

    @Test
    void shouldFindWhatIsWrongAndSayItInThreeLanguages() {
        // When
        JsonPath refused = sent(HEADER + row("1-101", "人才公寓", "2016-03-01,,2016-07-01,,")
                + row("1-102", "人才公寓", "2016-03-01,2016-02-01,,,") + row("1-103", "别墅", ",,,,")
                + row("1-104", "人才公寓", "2999-01-01,,,,") + row("1-105", "人才公寓", "2016-03-01,,,,").replace("48.5", "0.5"));

        // Then
        String id = refused.getString("id");
        assertThat(refused.getString("reason.code")).isEqualTo("rows-rejected");
        assertThat(findings(id, "en").getList("items.code")).containsExactly("home-step-missing", "home-step-early",
                "home-kind-unknown", "value-missing", "date-in-future", "area-format");
        assertThat(findings(id, "en").getString("items[1].message"))
                .isEqualTo("The step before was on 2016-03-01, which is later.");
        assertThat(findings(id, "zh-CN").getString("items[1].message")).isEqualTo("上一步骤的日期为 2016-03-01，晚于此日期。");
        assertThat(findings(id, "ru").getString("items[1].message")).isEqualTo("Предыдущий шаг был 2016-03-01, то есть позже.");
        assertThat(
                as("clara", "recorder").get(LEDGERS + "/" + id + "/returned-file").then().statusCode(200).extract().asString()
                        .lines().skip(1))
                .hasSize(5).allMatch(line -> line.contains(",rejected,"));
    }

    private static String row(String number, String kind, String days) {
        return "示例小区,1号楼," + number + ",230206,城投公司," + kind + ",48.5,1," + days + ",示例〔2017〕1号\n";
    }

    private static RequestSpecification as(String subject, String... roles) {
        return given().filter(ContractFilter.of("housing")).header("Authorization", Tokens.as(roles).subject(subject).bearer());
    }

    private static Response approve(String ledger) {
        return as("boris", "approver").post(LEDGERS + "/" + ledger + "/approve");
    }

    /** Sends a ledger and waits for where it comes to rest. */
    private JsonPath sent(String sheet, String... query) {
        RequestSpecification request = as("clara", "recorder").header("Idempotency-Key", UUID.randomUUID())
                .contentType("text/csv; charset=UTF-8").body(sheet.getBytes(StandardCharsets.UTF_8))
                .queryParam("organization", owner);
        for (int i = 0; i + 1 < query.length; i += 2) {
            request.queryParam(query[i], query[i + 1]);
        }
        return settled(request.post(LEDGERS).then().statusCode(202).extract().path("id"), "checked", "refused");
    }

    private String submitted(String sheet, String... query) {
        JsonPath ledger = sent(sheet, query);
        assertThat(ledger.getString("state")).isEqualTo("checked");
        assertThat(ledger.getString("reason.code")).isEqualTo(query.length == 0 ? "approval" : "dry-run");
        return ledger.getString("id");
    }

    /** Unchanged, added, changed. */
    private List<Integer> submittedDifference(String sheet) {
        JsonPath ledger = sent(sheet);
        return List.of(ledger.getInt("difference.unchanged"), ledger.getInt("difference.added"),
                ledger.getInt("difference.changed"));
    }

    private JsonPath apply(String sheet) {
        String ledger = submitted(sheet);
        approve(ledger).then().statusCode(200);
        return settled(ledger, "applied");
    }

    private static JsonPath settled(String ledger, String... states) {
        return await("ledger " + ledger + " at rest").atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(50))
                .until(() -> as("boris", "approver").get(LEDGERS + "/" + ledger).then().statusCode(200).extract().jsonPath(),
                        one -> List.of(states).contains(one.getString("state")));
    }

    private static JsonPath findings(String ledger, String language) {
        return as("clara", "recorder").header("Accept-Language", language).get(LEDGERS + "/" + ledger + "/findings").then()
                .statusCode(200).extract().jsonPath();
    }

    /** Apartments planned and completed, houses raised, group purchase. */
    private static List<Integer> figures(String asOf) {
        JsonPath figures = as("ada", "auditor").queryParam("asOf", asOf).get("/api/v1/housing/figures").then().statusCode(200)
                .extract()
                .jsonPath();
        return List.of("housing.apartments.planned", "housing.apartments.completed", "housing.houses.raised",
                "housing.group-purchase").stream()
                .map(id -> figures.<Number>get("items.find { it.id == '" + id + "' }.value"))
                .map(value -> value == null ? 0 : value.intValue()).toList();
    }
}
