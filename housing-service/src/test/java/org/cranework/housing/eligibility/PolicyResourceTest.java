package org.cranework.housing.eligibility;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.cranework.housing.City;
import org.cranework.housing.Database;
import org.cranework.testing.backbone.BackboneResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@QuarkusTestResource(BackboneResource.class)
class PolicyResourceTest {

    private static final String POLICIES = "/api/v1/housing/policies";

    private final City city;
    private final Database database;

    PolicyResourceTest(City city, Database database) {
        this.city = city;
        this.database = database;
    }

    @BeforeEach
    void empty() {
        database.empty();
    }

    @Test
    void shouldShowEveryoneTheVersionInForce() {
        // Given
        city.adoptPolicy(true);
        city.adoptPolicy(false);

        // When, Then
        given().get(POLICIES).then().statusCode(200).body("items.version", contains(2, 1))
                .body("items[1].rules.tiers.list.tier", contains("A", "B", "C", "D"))
                .body("items[0].rules.employment.evidence", equalTo(false));
        given().get(POLICIES + "?asOf=2018-01-01").then().statusCode(200).body("items.version", contains(2));
        given().get(POLICIES + "?asOf=2017-12-31").then().statusCode(200).body("items", org.hamcrest.Matchers.empty());
    }

    @Test
    void shouldNotRewriteTheRulesOfDaysThatHaveTheirs() {
        // Given
        city.adoptPolicy(true);
        Map<String, Object> earlier = Map.of("validFrom", "2017-06-01", "source", "an earlier document", "rules",
                given().get(POLICIES).path("items[0].rules"));

        // When, Then
        city.create(city.as("approver"), "policies", earlier).statusCode(422).body("violations.pointer",
                contains("/validFrom"));
        assertThat(database.count("SELECT count(*) FROM policy")).isEqualTo(1);
    }

    @Test
    void shouldRefuseRulesWithHoles() {
        // When, Then
        city.create(city.as("approver"), "policies", Map.of("validFrom", "2018-01-01", "source", "a document", "rules",
                Map.of("term", Map.of("maximumMonths", 0)))).statusCode(422)
                .body("violations.pointer", org.hamcrest.Matchers.hasItems("/rules/employment", "/rules/term/maximumMonths"));
        assertThat(database.count("SELECT count(*) FROM policy")).isZero();
    }

    @Test
    void shouldRefuseRulesThatNoDecisionCouldRestOn() {
        // Given
        city.adoptPolicy(true);
        String rules = given().get(POLICIES).then().extract().jsonPath().prettify();

        // When, Then
        refuse(rules, "\"employed\"", "null", "/rules/employment/accepted/0");
        refuse(rules, "\"tier\": \"A\"", "\"tier\": \"C\"", "/rules/tiers/list/1/tier");
        refuse(rules, "\"termMonths\": 24", "\"termMonths\": 61", "/rules/offer/termMonths");
        assertThat(database.count("SELECT count(*) FROM policy")).isEqualTo(1);
    }

    private void refuse(String policies, String written, String instead, String pointer) {
        assertThat(policies).contains(written);
        Map<String, Object> changed = JsonPath.from(policies.replaceFirst(written, instead)).get("items[0].rules");
        city.create(city.as("approver"), "policies",
                Map.of("validFrom", "2018-01-01", "source", "a document", "rules", changed))
                .statusCode(422).body("violations.pointer", contains(pointer));
    }

    @Test
    void shouldDecideNothingWithoutAPolicy() {
        // Given
        UUID person = city.person();

        // When, Then
        city.create(city.worker(person), "applications", City.application("bachelor", List.of())).statusCode(409)
                .body("type", equalTo("urn:cranework:problem:policy-not-adopted"));
        assertThat(database.count("SELECT count(*) FROM application")).isZero();
    }
}
