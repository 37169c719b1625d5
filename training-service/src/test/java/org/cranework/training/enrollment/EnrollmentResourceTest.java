package org.cranework.training.enrollment;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import org.cranework.testing.backbone.BackboneResource;
import org.cranework.testing.token.Tokens;
import org.cranework.training.College;
import org.cranework.training.Rows;
import org.cranework.training.Sheets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@QuarkusTestResource(BackboneResource.class)
class EnrollmentResourceTest {

    private static final String PATH = "/api/v1/training/enrollments";

    private final DataSource dataSource;
    private final Rows rows;
    private College college;
    private Sheets sheet;

    @Inject
    EnrollmentResourceTest(DataSource dataSource, Rows rows) {
        this.dataSource = dataSource;
        this.rows = rows;
    }

    @BeforeEach
    void enroll() {
        college = College.registered(dataSource);
        sheet = Sheets.of(7, Sheets.seed()).with(0, "学习形式", "全日制");
        college.feed(sheet.bytes());
    }

    @Test
    void shouldListPageByPageWithoutGapOrRepeat() {
        // When
        JsonPath first = college.asRegistrar().queryParam("limit", 4).queryParam("count", true).get(PATH).jsonPath();
        JsonPath second = college.asRegistrar().queryParam("limit", 4).queryParam("after", first.getString("next")).get(PATH)
                .jsonPath();

        // Then
        assertThat(first.getInt("count.value")).isEqualTo(7);
        assertThat(first.getBoolean("count.exact")).isTrue();
        assertThat(first.getList("items.id")).hasSize(4).doesNotContainAnyElementsOf(second.getList("items.id"));
        assertThat(second.getList("items.id")).hasSize(3);
        assertThat(second.getString("next")).isNull();
    }

    @Test
    void shouldFilterAndRefuseWhatIsNoCode() {
        college.asRegistrar().queryParam("studyMode", "full-time").queryParam("equipment", true).queryParam("intakeYear", 2019)
                .get(PATH).then().statusCode(200).body("items.size()", equalTo(3));
        college.asRegistrar().queryParam("studyMode", "evening").get(PATH).then().statusCode(422)
                .body("violations[0].pointer", equalTo("query/studyMode"));
        college.asRegistrar().queryParam("after", "nonsense").get(PATH).then().statusCode(400);
    }

    @Test
    void shouldMaskTheStudent() {
        // When
        String body = college.asRegistrar().get(PATH).asString();

        // Then
        for (int i = 0; i < 7; i++) {
            assertThat(body).doesNotContain(sheet.cell(i, "姓名")).doesNotContain(sheet.cell(i, "证件号码"))
                    .doesNotContain(sheet.cell(i, "学号")).doesNotContain(sheet.cell(i, "手机号码"));
        }
    }

    @Test
    void shouldAuditAPageAsOneEntryWithAllItsEnrollments() {
        // When
        List<String> ids = college.asRegistrar().get(PATH).jsonPath().getList("items.id");
        college.asRegistrar().get(PATH + "/" + ids.getFirst()).then().statusCode(200);
        college.asRegistrar().queryParam("intakeYear", 1999).get(PATH).then().statusCode(200).body("items.size()", equalTo(0));

        // Then
        assertThat(ids).hasSize(7);
        assertThat(audited("listEnrollments", ids)).isEqualTo(1);
        assertThat(audited("readEnrollment", ids.subList(0, 1))).isEqualTo(1);
        assertThat(audited("listEnrollments", List.of())).isZero();
    }

    private long audited(String operation, List<String> ids) {
        return rows.number("SELECT count(*) FROM audit_entry WHERE operation = ? AND record = 'enrollment' AND ids = ?",
                operation, ids.stream().map(UUID::fromString).toArray(UUID[]::new));
    }

    @Test
    void shouldReadOneWithItsEntityTag() {
        // Given
        String id = college.asRegistrar().get(PATH).path("items[0].id");

        // When
        var read = college.asRegistrar().get(PATH + "/" + id);

        // Then
        read.then().statusCode(200).header("ETag", "\"0\"").body("state", equalTo("enrolled"));
    }

    @Test
    void shouldShowNothingToAnotherCollegeNorWithoutAToken() {
        // Given
        String id = college.asRegistrar().get(PATH).path("items[0].id");
        College other = College.registered(dataSource);

        // When
        List<Integer> statuses = List.of(other.asRegistrar().get(PATH + "/" + id).statusCode(),
                other.asRegistrar().contentType(ContentType.JSON).body(Map.of("field", "name", "purpose", "looking"))
                        .post(PATH + "/" + id + "/reveal").statusCode(),
                given().get(PATH + "/" + id).statusCode(),
                given().header("Authorization", Tokens.as("worker").bearer()).get(PATH + "/" + id).statusCode(),
                given().header("Authorization", Tokens.as("college-registrar").organization(college.id()).expired().bearer())
                        .get(PATH + "/" + id).statusCode());

        // Then
        assertThat(statuses).containsExactly(404, 404, 401, 403, 401);
        assertThat(other.enrollments()).isZero();
    }

    @Test
    void shouldShowAClerkTheRegion() {
        // Given
        String id = college.asRegistrar().get(PATH).path("items[0].id");

        // When
        int within = given().header("Authorization", Tokens.as("clerk").region("230200").bearer()).get(PATH + "/" + id)
                .statusCode();
        int outside = given().header("Authorization", Tokens.as("clerk").region("230100").bearer()).get(PATH + "/" + id)
                .statusCode();

        // Then
        assertThat(List.of(within, outside)).containsExactly(200, 404);
    }

    @Test
    void shouldRevealOneValueAndAuditWhoSawItAndWhy() {
        // Given
        Map<String, Object> one = college.asRegistrar().get(PATH).jsonPath().getMap("items[0]");
        long before = rows.number("SELECT count(*) FROM audit_entry WHERE operation = 'revealEnrollmentValue'");

        // When
        var revealed = college.asRegistrar().contentType(ContentType.JSON)
                .body(Map.of("field", "documentNumber", "purpose", "comparing with the card")).post(PATH + "/" + one.get("id")
                        + "/reveal");

        // Then
        revealed.then().statusCode(200).header("Cache-Control", "no-store");
        assertThat(List.of(0, 1, 2, 3, 4, 5, 6)).extracting(i -> sheet.cell(i, "证件号码"))
                .contains(revealed.jsonPath().getString("value"));
        assertThat(rows.number("SELECT count(*) FROM audit_entry WHERE operation = 'revealEnrollmentValue'"))
                .isEqualTo(before + 1);
    }

    @Test
    void shouldRevealNothingWithoutAPurpose() {
        // Given
        String id = college.asRegistrar().get(PATH).path("items[0].id");

        // When
        var refused = college.asRegistrar().contentType(ContentType.JSON).body(Map.of("field", "name"))
                .post(PATH + "/" + id + "/reveal");

        // Then
        refused.then().statusCode(422).body("violations[0].pointer", equalTo("/purpose"));
    }
}
