package org.cranework.e2e;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * One record of every kind that has an id, all of one college of region 230206 and of one of its students: made through the
 * API as the people of the city would.
 *
 * @param organization
 *            the college
 * @param person
 *            its student, who has come to live in a talent home
 * @param ids
 *            by the path of the list that the record is in
 * @param spouse
 *            who applied together with the person: housing keeps a name of theirs, the person's own is talent's
 */
record Records(UUID organization, UUID person, Map<String, String> ids, String spouse) {

    private static final String HOUSING = "/api/v1/housing/";
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private static Records made;

    /** Made once: a person gets only one home. */
    static synchronized Records get() {
        if (made == null) {
            made = make();
        }
        return made;
    }

    private static Records make() {
        Map<String, String> ids = new HashMap<>();
        TestCollege college = TestCollege.take("own");
        ids.put("/api/v1/talent/organizations", college.organization().toString());
        JsonNode feed = college.ended(college.send("", Sheets.sound(31, 1)));
        ids.put("/api/v1/training/feeds", feed.path("id").asText());
        ids.put("/api/v1/training/enrollments", only(college.api(), "/api/v1/training/enrollments"));
        String person = only(college.api(), "/api/v1/talent/persons");
        ids.put("/api/v1/talent/persons", person);
        ids.put("/api/v1/talent/person-conflicts", conflict());
        ids.put("/api/v1/talent/skill-levels", skillLevel(person));
        ids.put("/api/v1/talent/employments", employment(person, college.organization()));
        ids.putAll(home(person, college.organization()));
        String spouse = Api.as("housing-officer").get(HOUSING + "applications/" + ids.get(HOUSING + "applications")).body()
                .path("household").valueStream().filter(member -> "spouse".equals(member.path("relation").asText()))
                .findFirst().orElseThrow().path("id").asText();
        return new Records(college.organization(), UUID.fromString(person), Map.copyOf(ids), spouse);
    }

    /** What the operation is told: of a record within the record, the one there is. */
    String body(Operation operation) {
        return "revealApplicationValue".equals(operation.id()) ? """
                {"memberId": "%s", "field": "name", "purpose": "permission test"}""".formatted(spouse) : operation.body();
    }

    /** Of one list a caller sees a single record, as soon as the services have told each other. */
    private static String only(Api api, String path) {
        return await(path).atMost(LIMIT).until(() -> api.get(path).body().path("items"), items -> items.size() == 1).get(0)
                .path("id").asText();
    }

    private static String skillLevel(String person) {
        var answer = Api.as("recorder").post("/api/v1/talent/persons/" + person + "/skill-levels", """
                {"ladder": "five-level", "level": "junior-worker", "occupationCode": "6-18-01-01",
                 "issuerCreditCode": "91350100M000100Y43", "on": "2017-06-28"}""");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.body().path("id").asText();
    }

    private static String employment(String person, UUID organization) {
        var answer = Api.as("clerk").post("/api/v1/talent/persons/" + person + "/employments",
                "{\"organizationId\": \"" + organization + "\"}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.body().path("id").asText();
    }

    /** A second college knows the student by another name. */
    private static String conflict() {
        TestCollege second = TestCollege.take("second");
        second.ended(second.send("",
                Sheets.HEADER + Sheets.row("S31000000", "示例别名", Sheets.document(31, 0), "230206", "10031000000")));
        return await("a conflict").atMost(LIMIT)
                .until(() -> Api.as("auditor").get("/api/v1/talent/person-conflicts?state=open&limit=500").body()
                        .path("items"), items -> !items.isEmpty())
                .get(0).path("id").asText();
    }

    private static Map<String, String> home(String person, UUID owner) {
        Map<String, String> ids = new HashMap<>();
        Api officer = Api.as("housing-officer");
        ids.put(HOUSING + "policies", policy());
        String estate = made(officer, "estates", """
                {"name": "许可测试公寓", "regionCode": "230206",
                 "owner": {"kind": "investment-company", "organizationId": "%s"}}""".formatted(owner));
        String building = made(officer, "estates/" + estate + "/buildings", "{\"name\": \"1\"}");
        String unit = made(officer, "units", """
                {"buildingId": "%s", "number": "1-101", "kind": "talent-apartment", "areaCm2": 480000}""".formatted(building));
        List.of("acquire", "accept-works", "open").forEach(action -> moved(officer, "units/" + unit + "/" + action, "{}"));
        String application = application(officer, person);
        String offer = made(officer, "offers",
                "{\"unitId\": \"%s\", \"applicationId\": \"%s\", \"reason\": \"permission test\"}".formatted(unit,
                        application));
        String lease = moved(officer, "offers/" + offer + "/accept", "").path("leaseId").asText();
        ids.put(HOUSING + "home-ledgers", ledger(owner));
        ids.put(HOUSING + "estates", estate);
        ids.put(HOUSING + "units", unit);
        ids.put(HOUSING + "applications", application);
        ids.put(HOUSING + "offers", offer);
        ids.put(HOUSING + "leases", lease);
        return ids;
    }

    /** One without a single column that is due: whoever may approve of it enters nothing. */
    private static String ledger(UUID owner) {
        var answer = Api.as("recorder").postSheet(HOUSING + "home-ledgers?organization=" + owner,
                "permission,test\n1,2\n".getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        return answer.body().path("id").asText();
    }

    /** Housing hears of a person a moment after talent. */
    private static String application(Api officer, String person) {
        String body = """
                {"personId": "%s", "kind": "talent-apartment", "declaration": {"occupation": "studying",
                 "workRegion": "230206", "localHome": false, "skillLevel": "senior-worker"},
                 "household": [{"relation": "spouse", "name": "示例配偶", "document": {"type": "resident-id", "number": "%s"}}]}"""
                .formatted(person, Sheets.document(31, 1));
        var answer = await("housing knows the person").atMost(LIMIT).until(() -> officer.post(HOUSING + "applications", body),
                made -> made.status() == 201);
        String id = answer.body().path("id").asText();
        Map.of("occupation", "studying", "work-region", "230206", "skill-level", "senior-worker")
                .forEach((fact, value) -> moved(officer, "applications/" + id + "/confirm",
                        "{\"fact\": \"%s\", \"value\": \"%s\", \"evidence\": \"seen at the counter\"}".formatted(fact, value)));
        return id;
    }

    private static String policy() {
        JsonNode policies = Api.anonymous().get(HOUSING + "policies").body().path("items");
        return policies.isEmpty()
                ? made(Api.as("approver"), "policies", """
                {"validFrom": "2018-01-01", "source": "sample policy", "rules": {
                 "employment": {"accepted": ["employed", "studying"], "evidence": true}, "localHome": {"evidence": false},
                 "tiers": {"evidence": true, "list": [{"tier": "D", "skillLevels": ["senior-worker"]}]},
                 "term": {"maximumMonths": 60}, "evidenceDays": 20, "qualifiedMonths": 12,
                 "offer": {"responseDays": 5, "termMonths": 24, "maximumRefusals": 2, "pauseMonths": 6}}}""")
                : policies.get(0).path("id").asText();
    }

    private static String made(Api api, String path, String body) {
        var answer = api.post(HOUSING + path, body);
        assertThat(answer.status()).as(path + " " + answer.text()).isEqualTo(201);
        return answer.body().path("id").asText();
    }

    private static JsonNode moved(Api api, String path, String body) {
        var answer = api.header("If-Match", "*").post(HOUSING + path, body);
        assertThat(answer.status()).as(path + " " + answer.text()).isEqualTo(200);
        return answer.body();
    }
}
