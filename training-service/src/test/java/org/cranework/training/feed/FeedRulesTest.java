package org.cranework.training.feed;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.cranework.testing.backbone.BackboneResource;
import org.cranework.training.College;
import org.cranework.training.Feed;
import org.cranework.training.PublishedEvents;
import org.cranework.training.Rows;
import org.cranework.training.Sheets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@QuarkusTestResource(BackboneResource.class)
class FeedRulesTest {

    private final DataSource dataSource;
    private final PublishedEvents events;
    private final Rows rows;
    private College college;

    @Inject
    FeedRulesTest(DataSource dataSource, PublishedEvents events, Rows rows) {
        this.dataSource = dataSource;
        this.events = events;
        this.rows = rows;
    }

    @BeforeEach
    void register() {
        college = College.registered(dataSource);
    }

    @Test
    void shouldApplyEveryGoodRowAndExplainTheOthers() {
        // Given
        Sheets sheet = Sheets.of(120, Sheets.seed()).with(7, "专业代码", "9999").with(99, "姓名", "");

        // When
        Feed feed = college.feed(sheet.bytes(), "mode", "every-good-row");

        // Then
        assertThat(feed.state()).isEqualTo("applied");
        assertThat(feed.counts()).containsExactly(120, 118, 0, 2);
        assertThat(feed.applied("added")).isEqualTo(118);
        assertThat(feed.errors()).extracting(one -> one.get("row") + " " + one.get("code"))
                .containsExactly("9 major-code-unknown", "101 value-missing");
        assertThat(college.enrollments()).isEqualTo(118);
    }

    @Test
    void shouldApplyNothingWhereOneRowIsBad() {
        // When
        Feed feed = college.feed(Sheets.of(120, Sheets.seed()).with(7, "专业代码", "9999").bytes());

        // Then
        assertThat(feed.state()).isEqualTo("refused");
        assertThat(feed.reason()).isEqualTo("rows-rejected");
        assertThat(feed.counts()).containsExactly(120, 119, 0, 1);
        assertThat(feed.applied("added")).isZero();
        assertThat(college.enrollments()).isZero();
        assertThat(events.of(college.id())).isEmpty();
    }

    @Test
    void shouldPublishOneEventForEachChangeAndNoneForWhatStays() {
        // Given
        String seed = Sheets.seed();
        college.feed(Sheets.of(60, seed).bytes());
        Sheets corrected = Sheets.of(61, seed).with(3, "专业代码", "0117").with(4, "证件号码", Sheets.residentId(seed, 777));

        // When
        Feed feed = college.feed(corrected.bytes());

        // Then
        assertThat(feed.counts()).containsExactly(61, 3, 58, 0);
        assertThat(List.of(feed.applied("added"), feed.applied("changed"))).containsExactly(1, 2);
        var published = events.of(college.id());
        assertThat(published).filteredOn(one -> one.type().equals("training.enrollment.registered.v1")).hasSize(61)
                .allMatch(one -> one.version().equals("0"));
        assertThat(published).filteredOn(one -> one.type().equals("training.enrollment.changed.v1")).hasSize(2)
                .allMatch(one -> one.version().equals("1"));
        assertThat(published).hasSize(63);
    }

    @Test
    void shouldShowWhatChanges() {
        // Given
        String seed = Sheets.seed();
        college.feed(Sheets.of(12, seed).bytes());

        // When
        Feed dry = college.feed(Sheets.of(13, seed).with(3, "专业代码", "0117").bytes(), "dryRun", "true");

        // Then
        List<Map<String, Object>> entries = college.asRegistrar().get("/api/v1/training/feeds/" + dry.id() + "/difference")
                .then()
                .statusCode(200).extract().jsonPath().getList("items");
        assertThat(entries).extracting(entry -> entry.get("action") + " " + entry.get("row") + " " + entry.get("fields"))
                .containsExactly("added 14 null", "changed 5 [majorCode]");
        assertThat(entries.toString()).doesNotContain("示例甲");
    }

    @Test
    void shouldRefuseAnOlderSheetAfterANewerOne() {
        // Given
        String seed = Sheets.seed();
        college.feed(Sheets.of(5, seed).bytes(), "takenAt", "2019-10-02T00:00:00Z");

        // When
        Feed older = college.feed(Sheets.of(5, seed).with(0, "专业代码", "0117").bytes(), "takenAt", "2019-10-01T00:00:00Z");

        // Then
        assertThat(older.state()).isEqualTo("refused");
        assertThat(older.reason()).isEqualTo("older-than-applied");
        assertThat(rows.number("SELECT max(version) FROM enrollment WHERE organization_id = ?", college.id())).isZero();
    }

    @Test
    void shouldRefuseADifferenceThatAnotherSheetHasOvertaken() {
        // Given
        String seed = Sheets.seed();
        Feed dry = college.feed(Sheets.of(5, seed).bytes(), "dryRun", "true");
        college.feed(Sheets.of(5, seed).with(0, "专业代码", "0117").bytes());

        // When
        var refused = college.ask(dry, "apply", Map.of());

        // Then
        refused.then().statusCode(409).body("type", equalTo("urn:cranework:problem:run-outdated"));
        assertThat(college.read(dry.id()).state()).isEqualTo("checked");
    }

    @Test
    void shouldWithdrawAFewThatAreMissingWhereTheFeedSaysSo() {
        // Given
        String seed = Sheets.seed();
        college.feed(Sheets.of(60, seed).bytes());

        // When
        Feed silent = college.feed(Sheets.of(59, seed).bytes());
        Feed removing = college.feed(Sheets.of(59, seed).bytes(), "removal", "missing");

        // Then
        assertThat(silent.count("missing")).isEqualTo(1);
        assertThat(silent.applied("withdrawn")).isZero();
        assertThat(removing.state()).isEqualTo("applied");
        assertThat(removing.applied("withdrawn")).isEqualTo(1);
        assertThat(college.enrollments()).isEqualTo(59);
        assertThat(events.of(college.id())).filteredOn(one -> one.type().equals("training.enrollment.withdrawn.v1")).hasSize(1);
    }

    @Test
    void shouldHoldAMassRemovalUntilItsNumberIsNamed() {
        // Given
        String seed = Sheets.seed();
        college.feed(Sheets.of(40, seed).bytes());

        // When
        Feed held = college.feed(Sheets.of(40, seed).keep(20).bytes(), "removal", "missing");

        // Then
        assertThat(held.state()).isEqualTo("checked");
        assertThat(held.reason()).isEqualTo("removal-guard");
        college.ask(held, "apply", Map.of()).then().statusCode(409).body("type",
                equalTo("urn:cranework:problem:run-removal-guard")).body("removals", equalTo(20));
        college.ask(held, "apply", Map.of("removals", 19)).then().statusCode(409);
        assertThat(college.enrollments()).isEqualTo(40);

        // When
        college.ask(held, "apply", Map.of("removals", 20)).then().statusCode(200);

        // Then
        assertThat(college.settled(held.id()).applied("withdrawn")).isEqualTo(20);
        assertThat(college.enrollments()).isEqualTo(20);
    }

    @Test
    void shouldRefuseRemovalWhereSingleRowsMayBeHeldBack() {
        college.send(Sheets.of(1, Sheets.seed()).bytes(), "removal", "missing", "mode", "every-good-row").then().statusCode(422)
                .body("violations[0].code", equalTo("removal-needs-whole-sheet"))
                .body("violations[0].pointer", equalTo("query/removal"));
    }

    @Test
    void shouldEndACancelledFeedForGood() {
        // Given
        Feed dry = college.feed(Sheets.of(5, Sheets.seed()).bytes(), "dryRun", "true");

        // When
        cancel(dry).then().statusCode(200).body("state", equalTo("cancelled"));

        // Then
        college.ask(dry, "apply", Map.of()).then().statusCode(409).body("type",
                equalTo("urn:cranework:problem:run-not-checked"));
        cancel(dry).then().statusCode(409).body("type", equalTo("urn:cranework:problem:run-ended"));
        assertThat(college.enrollments()).isZero();
    }

    private Response cancel(Feed feed) {
        return college.asRegistrar().post("/api/v1/training/feeds/" + feed.id() + "/cancel");
    }

    @Test
    void shouldGiveOneKeyOneEffect() {
        // Given
        String key = UUID.randomUUID().toString();
        byte[] sheet = Sheets.of(5, Sheets.seed()).bytes();
        String first = post(key, sheet).then().statusCode(202).extract().path("id");

        // When
        var again = post(key, sheet);
        var other = post(key, Sheets.of(6, Sheets.seed()).bytes());

        // Then
        again.then().statusCode(202).header("Idempotency-Replayed", "true").body("id", equalTo(first));
        other.then().statusCode(422).body("type", equalTo("urn:cranework:problem:idempotency-key-reused"));
        assertThat(rows.number("SELECT count(*) FROM intake_run WHERE organization_id = ?", college.id())).isEqualTo(1);
        assertThat(rows.number("SELECT count(*) FROM document WHERE NOT attached")).isZero();
    }

    private Response post(String key, byte[] sheet) {
        return college.asRegistrar().header("Idempotency-Key", key).contentType("text/csv").body(sheet)
                .post("/api/v1/training/feeds");
    }

    @Test
    void shouldReturnTheSheetWithWhatBecameOfEachRowAndTakeItBack() {
        // Given
        String seed = Sheets.seed();
        Feed feed = college.feed(Sheets.of(3, seed).with(1, "专业代码", "9999").bytes(), "mode", "every-good-row");

        // When
        String returned = college.asRegistrar().get("/api/v1/training/feeds/" + feed.id() + "/returned-file").then()
                .statusCode(200).extract().asString();

        // Then
        List<String> lines = returned.lines().toList();
        assertThat(lines.get(0)).endsWith(",入学日期,处理结果,问题说明");
        assertThat(lines.get(1)).contains(seed + "000000").contains(",accepted,");
        assertThat(lines.get(2)).contains(seed + "000001").contains(",rejected,").contains("majorCode: The city's list");
        assertThat(rows.number("SELECT count(*) FROM audit_entry WHERE operation = 'readFeedReturnedFile'"))
                .isPositive();

        // When
        Feed again = college.feed(returned.replace("9999", "0106").getBytes(StandardCharsets.UTF_8));

        // Then
        assertThat(again.counts()).containsExactly(3, 1, 2, 0);
        assertThat(again.state()).isEqualTo("applied");
    }

    @Test
    void shouldReadASheetInGb18030WithColumnsInAnyOrder() {
        // Given
        byte[] sheet = Sheets.of(4, Sheets.seed())
                .columns("入学日期", "姓名", "学号", "证件号码", "入学年份", "入学季节", "区划代码", "学习形式", "专业代码").text()
                .getBytes(Charset.forName("GB18030"));

        // When
        Feed feed = college.feed(sheet);

        // Then
        assertThat(feed.state()).isEqualTo("applied");
        assertThat(feed.response().jsonPath().getString("charset")).isEqualTo("GB18030");
        assertThat(feed.response().jsonPath().getBoolean("charsetDetected")).isTrue();
    }

    @Test
    void shouldShowAFeedToItsCollegeAlone() {
        // Given
        Feed feed = college.feed(Sheets.of(1, Sheets.seed()).bytes());
        College other = College.registered(dataSource);

        // When
        var read = other.asRegistrar().get("/api/v1/training/feeds/" + feed.id());
        var list = other.asRegistrar().queryParam("organization", college.id()).get("/api/v1/training/feeds");

        // Then
        read.then().statusCode(404);
        assertThat(list.then().statusCode(200).extract().jsonPath().getList("items")).isEmpty();
        for (String part : List.of("findings", "difference", "returned-file")) {
            other.asRegistrar().get("/api/v1/training/feeds/" + feed.id() + "/" + part).then().statusCode(404);
        }
    }
}
