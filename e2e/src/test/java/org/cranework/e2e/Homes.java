package org.cranework.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import com.fasterxml.jackson.databind.JsonNode;
import org.cranework.local.city.Service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Homes and the people who want one, made as a housing officer would at the counter. */
final class Homes {

    private static final String HOUSING = "/api/v1/housing/";
    /** As many as an instance takes at once without asking anyone to come back. */
    private static final int AT_ONCE = 8;

    /** At the service itself: the door would rightly find this too fast for one client. */
    private final Api officer = Api.as("housing-officer").at(Service.HOUSING);
    private final String building;
    private int number;

    Homes() {
        String estate = made("estates", """
                {"name": "竞争测试公寓", "regionCode": "230206",
                 "owner": {"kind": "investment-company", "organizationId": "%s"}}""".formatted(UUID.randomUUID()));
        building = made("estates/" + estate + "/buildings", "{\"name\": \"1\"}");
    }

    /** A unit to be offered. */
    String unit() {
        String unit = made("units", """
                {"buildingId": "%s", "number": "1-%d", "kind": "talent-apartment", "areaCm2": 480000}""".formatted(building,
                ++number));
        List.of("acquire", "accept-works", "open").forEach(action -> act("units/" + unit + "/" + action, "{}"));
        return unit;
    }

    /** People of the sample city that no other journey takes: not those first or last in the list of persons. */
    static List<String> people(int count) {
        Api auditor = Api.as("auditor");
        String next = auditor.get("/api/v1/talent/persons?limit=500").body().path("next").asText();
        List<String> people = new ArrayList<>();
        auditor.get("/api/v1/talent/persons?limit=500&after=" + next).body().path("items")
                .forEach(person -> people.add(person.path("id").asText()));
        return people.subList(0, count);
    }

    /** Their qualified applications, in their order. */
    List<String> qualified(List<String> people) {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Callable<String>> each = people.stream().map(person -> (Callable<String>) () -> qualified(person, ""))
                    .toList();
            return threads.invokeAll(each).stream().map(done -> done.resultNow()).toList();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** A qualified application of a household. */
    String qualified(String person, String household) {
        String body = """
                {"personId": "%s", "kind": "talent-apartment", "declaration": {"localHome": false}, "household": [%s]}"""
                .formatted(person, household);
        var made = await("housing knows the person").atMost(java.time.Duration.ofMinutes(1))
                .until(() -> officer.post(HOUSING + "applications", body), answer -> answer.status() == 201);
        String id = made.body().path("id").asText();
        JsonNode last = null;
        for (String shown : List.of("occupation:employed", "work-region:230206", "education:master")) {
            String[] fact = shown.split(":");
            last = act("applications/" + id + "/confirm", """
                    {"fact": "%s", "value": "%s", "evidence": "seen at the counter"}""".formatted(fact[0], fact[1]));
        }
        assertThat(last.path("state").asText()).as(last.toString()).isEqualTo("qualified");
        return id;
    }

    String offer(String unit, String application) {
        return made("offers", offering(unit, application));
    }

    static String offering(String unit, String application) {
        return "{\"unitId\": \"%s\", \"applicationId\": \"%s\", \"reason\": \"all at once\"}".formatted(unit, application);
    }

    JsonNode act(String path, String body) {
        var answer = officer.header("If-Match", "*").post(HOUSING + path, body);
        assertThat(answer.status()).as(path + " " + answer.text()).isEqualTo(200);
        return answer.body();
    }

    private String made(String path, String body) {
        var answer = officer.post(HOUSING + path, body);
        assertThat(answer.status()).as(path + " " + answer.text()).isEqualTo(201);
        return answer.body().path("id").asText();
    }
}
