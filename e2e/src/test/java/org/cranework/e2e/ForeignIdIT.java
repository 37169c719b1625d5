package org.cranework.e2e;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.cranework.local.city.Callers;
import org.cranework.local.city.Json;
import org.cranework.local.city.Realm;
import org.cranework.local.city.Service;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Ids of others where the contracts let a caller write one besides the path: in filters and in bodies. Whoever is bounded to an
 * organization, a region or a person gets nothing of another's by them, through the gateway or at the service; whoever may see the
 * record finds it by the same filter, so that nothing is empty for another reason.
 */
class ForeignIdIT {

    private static final Set<String> BOUNDED = Set.of("organization", "region", "self");
    /** A member in a body, for a role that is bounded: each has a test below. */
    private static final Map<String, Set<String>> IN_BODIES = Map.of(
            "registerOrganization", Set.of("creditCode", "regionCode"),
            "updateOrganization", Set.of("regionCode"),
            // Names who issued a certificate; nothing of the issuer is read or written by it.
            "recordSkillLevel", Set.of("issuerCreditCode"),
            "recordEmployment", Set.of("organizationId"),
            "submitApplication", Set.of("personId"),
            "revealApplicationValue", Set.of("memberId"));
    private static final Pattern CREDIT_CODE = Pattern.compile("\"creditCode\": \"([^\"]*)\"");
    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final String ORGANIZATIONS = "/api/v1/talent/organizations";
    private static final String APPLICATIONS = "/api/v1/housing/applications";

    private static Records records;
    private static Claimants claimants;

    @BeforeAll
    static void make() {
        records = Records.get();
        claimants = Claimants.get();
    }

    @TestFactory
    List<DynamicTest> shouldFindNothingOfOthersByAFilter() throws IOException {
        Permissions permissions = Permissions.read();
        List<DynamicTest> tests = new ArrayList<>();
        for (Operation operation : Operation.all()) {
            if (!operation.reads() || permissions.isPublic(operation.id())) {
                continue;
            }
            for (String filter : operation.filters()) {
                for (String role : Claimants.ROLES) {
                    String scope = permissions.scope(role, operation.id());
                    if (scope != null) {
                        tests.add(DynamicTest.dynamicTest("%s by %s as %s".formatted(operation.id(), filter, role),
                                () -> assertFilter(operation, filter, role, BOUNDED.contains(scope))));
                    }
                }
            }
        }
        return tests;
    }

    private static void assertFilter(Operation operation, String filter, String role, boolean bounded) {
        String path = operation.path() + "?limit=500&" + filter + "=" + value(operation, filter);
        for (Service door : List.of(Service.GATEWAY, operation.service())) {
            Api.Answer own = Api.anonymous().with(claimants.token(role, Relation.OWN)).at(door).get(path);
            assertThat(own.status()).as(own.text()).isEqualTo(200);
            if (filter.equals("region")) {
                assertThat(own.body().path("items")).isNotEmpty();
            } else {
                assertThat(own.body().path("items").findValuesAsText("id")).contains(record(operation));
            }
            if (bounded) {
                Api.Answer other = Api.anonymous().with(claimants.token(role, Relation.OTHER)).at(door).get(path);
                assertThat(other.status()).as(other.text()).isEqualTo(200);
                assertThat(other.body().path("items")).isEmpty();
            }
        }
    }

    private static String value(Operation operation, String filter) {
        return switch (filter) {
            case "ids" -> record(operation);
            case "region" -> "230206";
            case "organization" -> records.organization().toString();
            default -> {
                String list = "/api/v1/" + operation.service().context() + "/" + filter + "s";
                assertThat(records.ids()).as("a record for " + operation.id() + " by " + filter).containsKey(list);
                yield records.ids().get(list);
            }
        };
    }

    private static String record(Operation operation) {
        return records.ids().get(operation.collection());
    }

    @Test
    void shouldHaveATestForEachMemberOfABody() throws IOException {
        // Given
        Permissions permissions = Permissions.read();
        Map<String, Set<String>> naming = new TreeMap<>();

        // When
        for (Operation operation : Operation.all()) {
            boolean bounded = Claimants.ROLES.stream().map(role -> permissions.scope(role, operation.id()))
                    .anyMatch(scope -> scope != null && BOUNDED.contains(scope));
            if (bounded && !operation.naming().isEmpty()) {
                naming.put(operation.id(), new TreeSet<>(operation.naming()));
            }
        }

        // Then
        assertThat(naming).isEqualTo(IN_BODIES);
    }

    @ParameterizedTest
    @MethodSource("talentsDoors")
    void shouldRegisterNoOrganizationInARegionOfOthers(Service door) {
        // Given
        Api clerk = as("clerk", Relation.OTHER, door);
        String registration = TestCollege.registration("foreign");

        // When
        Api.Answer answer = clerk.post(ORGANIZATIONS, registration);

        // Then
        assertViolation(answer, "/regionCode", "region-outside-scope");
        assertThat(registered(CREDIT_CODE.matcher(registration).results().findFirst().orElseThrow().group(1))).isZero();
    }

    @ParameterizedTest
    @MethodSource("talentsDoors")
    void shouldNotTakeOverAnOrganizationByItsCreditCode(Service door) {
        // Given
        String creditCode = Api.as("auditor").get(ORGANIZATIONS + "/" + records.organization()).body().path("creditCode")
                .asText();
        String mine = TestCollege.registration("taken over").replaceFirst(CREDIT_CODE.pattern(),
                "\"creditCode\": \"" + creditCode + "\"").replace("\"230206\"", "\"440303\"");

        // When
        Api.Answer answer = as("clerk", Relation.OTHER, door).post(ORGANIZATIONS, mine);

        // Then
        assertThat(answer.status()).as(answer.text()).isEqualTo(409);
        assertThat(answer.header("Location")).isEmpty();
        assertThat(answer.text()).doesNotContain(records.organization().toString());
        assertThat(registered(creditCode)).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("talentsDoors")
    void shouldMoveNoOrganizationToARegionOfOthers(Service door) {
        // Given
        String path = ORGANIZATIONS + "/" + records.organization();
        Api clerk = as("clerk", Relation.OWN, door);

        // When
        Api.Answer answer = clerk
                .headers(Map.of("Content-Type", "application/merge-patch+json", "If-Match", clerk.get(path).header("ETag")))
                .send("PATCH", path, BodyPublishers.ofString("{\"regionCode\": \"440303\"}"));

        // Then
        assertViolation(answer, "/regionCode", "region-outside-scope");
        assertThat(clerk.get(path).body().path("regionCode").asText()).isEqualTo("230206");
    }

    @ParameterizedTest
    @MethodSource("talentsDoors")
    void shouldShowNobodyToAnOrganizationOfOthers(Service door) {
        // Given
        String elsewhere = as("clerk", Relation.OTHER, door).post(ORGANIZATIONS,
                TestCollege.registration("elsewhere").replace("\"230206\"", "\"440303\"")).body().path("id").asText();

        // When
        Api.Answer answer = as("clerk", Relation.OWN, door).post(
                "/api/v1/talent/persons/" + records.person() + "/employments", "{\"organizationId\": \"" + elsewhere + "\"}");

        // Then
        assertViolation(answer, "/organizationId", "unknown-organization");
        assertThat(Databases.number("talent", "SELECT count(*) FROM employment WHERE organization_id = ?",
                UUID.fromString(elsewhere))).isZero();
    }

    @ParameterizedTest
    @MethodSource("housingsDoors")
    void shouldApplyForNobodyElse(Service door) {
        // When
        Api.Answer answer = as("worker", Relation.OTHER, door).post(APPLICATIONS, """
                {"personId": "%s", "kind": "talent-apartment", "declaration": {"localHome": false}}"""
                .formatted(records.person()));

        // Then
        assertViolation(answer, "/personId", "not-allowed");
        assertThat(Databases.number("housing", "SELECT count(*) FROM application WHERE person_id = ?", records.person()))
                .isEqualTo(1);
    }

    @Test
    void shouldRevealNobodyOfAnotherHousehold() {
        // Given: a worker who has applied
        Api worker = Api.anonymous().with(workerWithPerson());
        String own = await("housing knows the worker").atMost(LIMIT)
                .until(() -> worker.post(APPLICATIONS,
                        "{\"kind\": \"talent-apartment\", \"declaration\": {\"localHome\": false}}"),
                        made -> made.status() == 201)
                .body().path("id").asText();
        String reveal = """
                {"memberId": "%s", "field": "name", "purpose": "whose name is this"}""".formatted(records.spouse());

        for (Service door : List.of(Service.GATEWAY, Service.HOUSING)) {
            // When
            Api.Answer answer = worker.at(door).post(APPLICATIONS + "/" + own + "/reveal", reveal);

            // Then
            assertThat(answer.status()).as(answer.text()).isEqualTo(404);
        }
        assertThat(Databases.number("housing",
                "SELECT count(*) FROM audit_entry WHERE operation = 'revealApplicationValue' AND ? = ANY (ids)",
                UUID.fromString(own))).isZero();
    }

    @Test
    void shouldShowOfOthersFiguresWhatAnyoneIsShown() {
        // Given: one student, which is too few to be shown to anyone
        String path = "/api/v1/training/figures?asOf=2021-12-31&organization=" + records.organization();
        await("the student is counted").atMost(LIMIT)
                .until(() -> fullTime(as("auditor", Relation.OWN, Service.TRAINING).get(path)).path("value").asInt() == 1);

        for (Service door : List.of(Service.GATEWAY, Service.TRAINING)) {
            for (String role : List.of("college-registrar", "enterprise-hr", "worker")) {
                // When
                Api.Answer answer = as(role, Relation.OTHER, door).get(path);

                // Then
                assertThat(answer.status()).as(answer.text()).isEqualTo(200);
                assertThat(fullTime(answer).path("withheld").asBoolean()).isTrue();
                assertThat(fullTime(answer).has("value")).isFalse();
                assertThat(answer.body()).isEqualTo(Api.anonymous().at(door).get(path).body());
            }
        }
    }

    private static JsonNode fullTime(Api.Answer figures) {
        return figures.body().path("items").valueStream()
                .filter(figure -> figure.path("id").asText().equals("training.enrollment.full-time")).findFirst().orElseThrow();
    }

    /** The token of a worker who is a student of yet another college. */
    private static String workerWithPerson() {
        TestCollege college = TestCollege.take("third");
        college.ended(college.send("", Sheets.sound(38, 1)));
        String person = await("talent has made the person").atMost(LIMIT)
                .until(() -> college.api().get("/api/v1/talent/persons").body().path("items"), people -> people.size() == 1)
                .get(0).path("id").asText();
        String password = UUID.randomUUID().toString();
        try (var json = new Json()) {
            new Realm(TestCity.get(), json).addUser(college.name(), password, Map.of("person", person), List.of("worker"));
            return new Callers(TestCity.get(), json).token(college.name(), password);
        }
    }

    static Stream<Service> talentsDoors() {
        return Stream.of(Service.GATEWAY, Service.TALENT);
    }

    static Stream<Service> housingsDoors() {
        return Stream.of(Service.GATEWAY, Service.HOUSING);
    }

    private static Api as(String role, Relation relation, Service door) {
        return Api.anonymous().with(claimants.token(role, relation)).at(door);
    }

    private static long registered(String creditCode) {
        return Databases.number("talent", "SELECT count(*) FROM organization WHERE credit_code = ?", creditCode);
    }

    private static void assertViolation(Api.Answer answer, String pointer, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.body().path("violations")).singleElement().satisfies((JsonNode violation) -> {
            assertThat(violation.path("pointer").asText()).isEqualTo(pointer);
            assertThat(violation.path("code").asText()).isEqualTo(code);
        });
    }
}
