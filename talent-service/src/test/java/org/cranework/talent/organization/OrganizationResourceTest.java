package org.cranework.talent.organization;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.cranework.talent.Database;
import org.cranework.talent.HeldToContract;
import org.cranework.talent.Organizations;
import org.cranework.talent.Topics;
import org.cranework.testing.backbone.BackboneResource;
import org.cranework.testing.contract.EventContract;
import org.cranework.testing.token.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.oneOf;

@QuarkusTest
@QuarkusTestResource(BackboneResource.class)
@ExtendWith(HeldToContract.class)
class OrganizationResourceTest {

    private static final String PATH = Organizations.PATH;

    private final Topics topics;
    private final Database database;

    OrganizationResourceTest(Topics topics, Database database) {
        this.topics = topics;
        this.database = database;
    }

    @Test
    void shouldRegisterAndTell() {
        // Given
        Map<String, Object> school = Organizations.school("登记示例学院");
        // When
        ValidatableResponse answer = register(school, UUID.randomUUID()).statusCode(201);
        // Then
        UUID id = UUID.fromString(answer.extract().path("id"));
        answer.header("Location", org.hamcrest.Matchers.endsWith(PATH + "/" + id)).header("ETag", "\"0\"")
                .body("names.zh", equalTo("登记示例学院")).body("kind", equalTo("school"))
                .body("creditCode", equalTo(school.get("creditCode"))).body("size", equalTo(null));
        await("the event").untilAsserted(() -> assertThat(topics.about("talent.organization", id)).hasSize(1));
        Topics.Told told = topics.about("talent.organization", id).getFirst();
        assertThat(told.type()).isEqualTo("talent.organization.registered.v1");
        assertThat(told.version()).isZero();
        EventContract.check(told.type(), told.data().getBytes(UTF_8));
        assertThat(told.data()).contains("\"organizationId\":\"" + id + "\"", "\"zh\":\"登记示例学院\"", "\"230206\"");
        assertThat(database.count("SELECT count(*) FROM audit_entry WHERE ids = ARRAY[?]::uuid[]"
                + " AND operation = 'registerOrganization'", id)).isEqualTo(1);
    }

    @Test
    void shouldRegisterOncePerKey() {
        // Given
        Map<String, Object> school = Organizations.school("重放示例学院");
        UUID key = UUID.randomUUID();
        String id = register(school, key).statusCode(201).extract().path("id");
        // When
        ValidatableResponse replay = register(school, key);
        // Then
        replay.statusCode(201).header("Idempotency-Replayed", "true").body("id", equalTo(id));
        assertThat(database.count("SELECT count(*) FROM organization WHERE name_zh = '重放示例学院'")).isEqualTo(1);
    }

    @Test
    void shouldRefuseAnotherBodyUnderAUsedKey() {
        // Given
        UUID key = UUID.randomUUID();
        register(Organizations.school("甲"), key).statusCode(201);
        // When, Then
        register(Organizations.school("乙"), key).statusCode(422)
                .body("type", equalTo("urn:cranework:problem:idempotency-key-reused"));
    }

    @Test
    void shouldRefuseACreditCodeThatIsRegistered() {
        // Given
        Map<String, Object> school = Organizations.school("首次登记学院");
        Organizations.register(school);
        // When, Then
        register(school, UUID.randomUUID()).statusCode(409)
                .body("type", equalTo("urn:cranework:problem:organization-registered"));
        assertThat(database.count("SELECT count(*) FROM organization WHERE name_zh = '首次登记学院'")).isEqualTo(1);
    }

    @Test
    void shouldRefuseWhatBreaksARule() {
        // Given
        Map<String, Map<String, Object>> wrong = Map.of("credit-code-check",
                Map.of("creditCode", "12230200MB00000019"), "unknown-code", Map.of("regionCode", "230222"),
                "region-outside-scope", Map.of("regionCode", "230102"), "wrong-format", Map.of("industryCode", "83-6"),
                "required", Map.of("names", Map.of("en", "No Chinese name")));
        wrong.forEach((code, members) -> {
            Map<String, Object> school = Organizations.school("不予登记学院");
            school.putAll(members);
            // When, Then
            register(school, UUID.randomUUID()).statusCode(422)
                    .body("type", equalTo("urn:cranework:problem:invalid-request"))
                    .body("violations.code", contains(code));
        });
        assertThat(database.count("SELECT count(*) FROM organization WHERE name_zh = '不予登记学院'")).isZero();
    }

    @Test
    void shouldAnswerAProblemInTheCallersLanguage() {
        // Given
        Map<String, Object> school = Organizations.school("语言");
        school.put("creditCode", "12230200MB00000019");
        Map<String, String> expected = Map.of("zh-CN", "统一社会信用代码不符合 GB 32100：格式或校验码有误。", "ru",
                "Единый код социального кредита не соответствует GB 32100: неверна форма или контрольный знак.", "en",
                "The unified social credit code is not one of GB 32100: its form or its check character is wrong.");
        expected.forEach((language, message) ->
        // When, Then
        given().header("Authorization", Organizations.clerk()).header("Accept-Language", language)
                .header("Idempotency-Key", UUID.randomUUID().toString()).contentType("application/json").body(school)
                .post(PATH).then().statusCode(422).body("violations[0].message", equalTo(message)));
    }

    @Test
    void shouldChangeWhatIsSaidAndTell() {
        // Given
        UUID id = Organizations.register();
        // When
        patch(id, "\"0\"", Map.of("size", "medium", "names", Map.of("en", "Renamed School"))).statusCode(200)
                .header("ETag", "\"1\"").body("names.en", equalTo("Renamed School"))
                .body("names.zh", equalTo("示例技师学院")).body("size", equalTo("medium"));
        // Then
        await("both events").untilAsserted(
                () -> assertThat(topics.about("talent.organization", id)).extracting(Topics.Told::version).containsExactly(0L,
                        1L));
        assertThat(topics.about("talent.organization", id).getLast().type())
                .isEqualTo("talent.organization.changed.v1");
    }

    @Test
    void shouldRegisterOnceWhenTwoClerksDoItAtOnce() {
        // Given
        Map<String, Object> school = Organizations.school("同时登记学院");
        // When
        List<Integer> statuses = Stream.generate(() -> CompletableFuture.supplyAsync(
                () -> register(school, UUID.randomUUID()).extract().statusCode(), at -> new Thread(at).start())).limit(6)
                .toList().stream().map(CompletableFuture::join).sorted().toList();
        // Then
        assertThat(statuses).containsExactly(201, 409, 409, 409, 409, 409);
        assertThat(database.count("SELECT count(*) FROM organization WHERE name_zh = '同时登记学院'")).isEqualTo(1);
    }

    @Test
    void shouldRefuseAnEmptyBody() {
        UUID id = Organizations.register();
        given().header("Authorization", Organizations.clerk()).header("If-Match", "\"0\"")
                .contentType("application/merge-patch+json").patch(PATH + "/" + id).then().statusCode(oneOf(400, 422));
        given().header("Authorization", Organizations.clerk()).header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json").post(PATH).then().statusCode(oneOf(400, 422));
    }

    @Test
    void shouldRefuseParametersThatDoNotRead() {
        for (String query : List.of("region=23x", "region=2302", "kind=club", "limit=0", "limit=501", "sort=kind",
                "ids=one", "updatedSince=yesterday", "q=%20")) {
            given().header("Authorization", Organizations.clerk()).urlEncodingEnabled(false).get(PATH + "?" + query).then()
                    .statusCode(422).body("violations.pointer", contains("query/" + query.split("=")[0]));
        }
        for (String query : List.of("after=elsewhere", "q=a%00b")) {
            given().header("Authorization", Organizations.clerk()).urlEncodingEnabled(false).get(PATH + "?" + query).then()
                    .statusCode(400);
        }
    }

    @Test
    void shouldTakeAValueAwayByNull() {
        // Given
        UUID id = Organizations.register();
        Map<String, Object> nothing = new HashMap<>();
        nothing.put("industryCode", null);
        // When, Then
        patch(id, "\"0\"", nothing).statusCode(200).body("industryCode", equalTo(null));
    }

    @Test
    void shouldNotRaiseTheVersionWithoutAChange() {
        // Given
        UUID id = Organizations.register();
        // When, Then
        patch(id, "\"0\"", Map.of("kind", "school")).statusCode(200).header("ETag", "\"0\"");
    }

    @Test
    void shouldRefuseAChangeOfWhatWasNotRead() {
        // Given
        UUID id = Organizations.register();
        patch(id, "\"0\"", Map.of("size", "small")).statusCode(200);
        // When, Then
        patch(id, "\"0\"", Map.of("size", "large")).statusCode(412);
        given().header("Authorization", Organizations.clerk()).contentType("application/merge-patch+json")
                .body(Map.of("size", "large")).patch(PATH + "/" + id).then().statusCode(428);
        patch(id, "\"1\"", Map.of("creditCode", Organizations.creditCode())).statusCode(422)
                .body("violations.code", contains("unknown-field"));
        patch(id, "\"1\"", Map.of("regionCode", "230102")).statusCode(422)
                .body("violations.code", contains("region-outside-scope"));
        read(id, Organizations.clerk()).statusCode(200).header("ETag", "\"1\"").body("size", equalTo("small"));
    }

    @Test
    void shouldShowAnOrganizationItselfAlone() {
        // Given
        UUID own = Organizations.register();
        UUID other = Organizations.register();
        String registrar = Tokens.as("college-registrar").organization(own).bearer();
        // When, Then
        read(own, registrar).statusCode(200);
        read(other, registrar).statusCode(404).body("type", equalTo("urn:cranework:problem:not-found"));
        list(registrar, "").body("items.id", contains(own.toString()));
    }

    @Test
    void shouldShowARegionWhatIsSeatedInIt() {
        // Given
        UUID id = Organizations.register();
        String neighbor = Tokens.as("clerk").region("230208").bearer();
        // When, Then
        read(id, neighbor).statusCode(404);
        read(id, Tokens.as("clerk").region("230206").bearer()).statusCode(200);
        patch(id, "\"0\"", Map.of("size", "large"), neighbor).statusCode(404);
    }

    @Test
    void shouldListPageByPage() {
        // Given
        List<UUID> ids = List.of(Organizations.register(Organizations.school("翻页一")),
                Organizations.register(Organizations.school("翻页二")), Organizations.register(Organizations.school("翻页三")));
        // When
        ValidatableResponse first = list(Organizations.clerk(), "?q=翻页&limit=2&sort=-name&count=true");
        // Then
        first.body("items.names.zh", contains("翻页二", "翻页三")).body("next", notNullValue())
                .body("count.value", equalTo(3)).body("count.exact", equalTo(true));
        list(Organizations.clerk(), "?q=翻页&limit=2&sort=-name&after=" + first.extract().path("next"))
                .body("items.names.zh", contains("翻页一")).body("next", equalTo(null));
        list(Organizations.clerk(), "?ids=" + ids.get(1)).body("items.id", contains(ids.get(1).toString()));
    }

    @Test
    void shouldFindByNameCodeKindAndRegion() {
        // Given
        Map<String, Object> enterprise = Organizations.school("百分之百%企业");
        enterprise.put("kind", "enterprise");
        enterprise.put("regionCode", "230207");
        String id = Organizations.register(enterprise).toString();
        // When, Then
        list(Organizations.clerk(), "?q=%25企业").body("items.id", contains(id));
        list(Organizations.clerk(), "?q=" + enterprise.get("creditCode")).body("items.id", contains(id));
        list(Organizations.clerk(), "?kind=enterprise&region=230207").body("items.id", hasItem(id));
        list(Organizations.clerk(), "?kind=school&limit=500").body("items.id", not(hasItem(id)));
        list(Organizations.clerk(), "?region=230208").body("items", empty());
        list(Organizations.clerk(), "?updatedSince=2100-01-01T00:00:00Z").body("items", empty());
    }

    private ValidatableResponse register(Map<String, Object> body, UUID key) {
        return given().header("Authorization", Organizations.clerk()).header("Idempotency-Key", key.toString())
                .contentType("application/json").body(body).post(PATH).then();
    }

    private ValidatableResponse patch(UUID id, String etag, Map<String, Object> body) {
        return patch(id, etag, body, Organizations.clerk());
    }

    private ValidatableResponse patch(UUID id, String etag, Map<String, Object> body, String token) {
        return given().header("Authorization", token).header("If-Match", etag)
                .contentType("application/merge-patch+json").body(body).patch(PATH + "/" + id).then();
    }

    private ValidatableResponse read(UUID id, String token) {
        return given().header("Authorization", token).get(PATH + "/" + id).then();
    }

    private ValidatableResponse list(String token, String query) {
        return given().header("Authorization", token).urlEncodingEnabled(false).get(PATH + encoded(query)).then()
                .statusCode(200);
    }

    private static String encoded(String query) {
        return query.chars().mapToObj(c -> c < 128
                ? String.valueOf((char) c)
                : java.net.URLEncoder.encode(String.valueOf((char) c), java.nio.charset.StandardCharsets.UTF_8))
                .collect(java.util.stream.Collectors.joining());
    }
}
