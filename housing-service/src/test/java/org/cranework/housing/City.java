package org.cranework.housing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

import jakarta.enterprise.context.ApplicationScoped;

import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.cranework.contracts.Contract;
import org.cranework.testing.contract.ContractFilter;
import org.cranework.testing.token.Tokens;

/** The housing side of a city, worked through its API as officers and workers do; each exchange is held against the contract. */
@ApplicationScoped
public class City {

    private static final String API = "/api/v1/housing/";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Database database;

    City(Database database) {
        this.database = database;
    }

    /** A request of a caller with this role. */
    public RequestSpecification as(String role) {
        return RestAssured.given().filter(ContractFilter.of("housing")).header("Authorization", Tokens.as(role).bearer());
    }

    /** A request of the worker who is this person. */
    public RequestSpecification worker(UUID person) {
        return RestAssured.given().filter(ContractFilter.of("housing")).header("Authorization", workerToken(person));
    }

    public String workerToken(UUID person) {
        return Tokens.as("worker").person(person).subject(person.toString()).bearer();
    }

    public ValidatableResponse create(RequestSpecification caller, String path, Object body) {
        return caller.contentType("application/json").header("Idempotency-Key", UUID.randomUUID()).body(body)
                .post(API + path).then();
    }

    public ValidatableResponse act(RequestSpecification caller, String path, Object body) {
        return caller.contentType("application/json").body(body).post(API + path).then();
    }

    /** Adopts the policy that stands as the example in the contract, with or without its demand for evidence. */
    @SuppressWarnings("unchecked")
    public void adoptPolicy(boolean evidence) {
        Map<String, Object> example = new com.fasterxml.jackson.databind.ObjectMapper().convertValue(
                Contract.of("housing").document().at("/paths/~1api~1v1~1housing~1policies/post/requestBody/content")
                        .path("application/json").path("example"),
                Map.class);
        Map<String, Object> rules = (Map<String, Object>) example.get("rules");
        for (String rule : List.of("employment", "localHome", "tiers")) {
            ((Map<String, Object>) rules.get(rule)).put("evidence", evidence);
        }
        create(as("approver"), "policies", example).statusCode(201);
    }

    /** Someone talent has told of. */
    public UUID person() {
        UUID id = UUID.randomUUID();
        byte[] index = new byte[32];
        RANDOM.nextBytes(index);
        database.run("INSERT INTO person (id, document_index, version) VALUES (?, ?, 0)", id, index);
        return id;
    }

    public UUID estate() {
        return id(create(as("housing-officer"), "estates", Map.of("name", "示例人才公寓", "regionCode", "230206", "owner",
                Map.of("kind", "investment-company", "organizationId", UUID.randomUUID()), "target",
                Map.of("units", 200, "by", "2020-12-31"))));
    }

    public UUID building() {
        return id(create(as("housing-officer"), "estates/" + estate() + "/buildings", Map.of("name", "1号楼", "floors", 11)));
    }

    /** A planned unit. */
    public UUID unit(String kind) {
        return id(create(as("housing-officer"), "units", Map.of("buildingId", building(), "number", "1-101", "kind", kind,
                "areaCm2", 480_000, "bedrooms", 1)));
    }

    /** A talent apartment that may be offered. */
    public UUID availableUnit() {
        UUID unit = unit("talent-apartment");
        move(unit, 0, "acquire", Map.of()).statusCode(200);
        move(unit, 1, "accept-works", Map.of()).statusCode(200);
        move(unit, 2, "open", Map.of()).statusCode(200);
        return unit;
    }

    public ValidatableResponse move(UUID unit, long version, String action, Map<String, ?> body) {
        return act(as("housing-officer").header("If-Match", "\"" + version + "\""), "units/" + unit + "/" + action, body);
    }

    /** What an applicant says who reaches a tier; without demand for evidence it qualifies. */
    public static Map<String, Object> declaration(String education) {
        return Map.of("occupation", "employed", "workRegion", "230206", "localHome", false, "education", education,
                "skillLevel", "none");
    }

    public static Map<String, Object> application(String education, List<?> household) {
        return Map.of("kind", "talent-apartment", "declaration", declaration(education), "household", household);
    }

    /** A member of a household with a valid number of an address code that was never assigned. */
    public static Map<String, Object> member(String relation, int number) {
        String stem = "99010119800101%03d".formatted(number);
        return Map.of("relation", relation, "name", "示例成员", "document", Map.of("type", "resident-id", "number",
                stem + org.cranework.identity.document.ResidentId.checkDigit(stem)));
    }

    public UUID apply(UUID person, String education, List<?> household) {
        return id(create(worker(person), "applications", application(education, household)));
    }

    public UUID offer(UUID unit) {
        return id(create(as("housing-officer"), "offers", Map.of("unitId", unit)));
    }

    public UUID offer(UUID unit, UUID application) {
        return id(create(as("housing-officer"), "offers",
                Map.of("unitId", unit, "applicationId", application, "reason", "named for the test")));
    }

    public ValidatableResponse accept(UUID person, UUID offer) {
        return worker(person).header("Idempotency-Key", UUID.randomUUID()).post(API + "offers/" + offer + "/accept").then();
    }

    public ValidatableResponse read(String path) {
        return as("housing-officer").get(API + path).then();
    }

    public <T> T read(String path, String member) {
        return read(path).statusCode(200).extract().path(member);
    }

    public static UUID id(ValidatableResponse created) {
        return UUID.fromString(created.statusCode(201).extract().path("id"));
    }

    /** Sends the requests at the same moment, each again when told to wait, and counts the answers by status. */
    public Map<Integer, Integer> race(int count, IntFunction<HttpRequest> requests) {
        Map<Integer, Integer> statuses = new HashMap<>();
        List<Future<Integer>> answers = new ArrayList<>();
        try (HttpClient client = HttpClient.newHttpClient(); var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < count; i++) {
                HttpRequest request = requests.apply(i);
                answers.add(threads.submit(() -> send(client, request)));
            }
            for (Future<Integer> answer : answers) {
                statuses.merge(answer.get(), 1, Integer::sum);
            }
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
        return statuses;
    }

    /** A POST with a key of its own. */
    public HttpRequest post(String path, String token, String body) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + API + path))
                .header("Authorization", token).header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body)).build();
    }

    private static int send(HttpClient client, HttpRequest request) {
        try {
            HttpResponse<Void> answer = client.send(request, HttpResponse.BodyHandlers.discarding());
            while (answer.statusCode() == 503) {
                long seconds = answer.headers().firstValueAsLong("Retry-After").orElseThrow();
                LockSupport.parkNanos(seconds * 1_000_000_000L);
                answer = client.send(request, HttpResponse.BodyHandlers.discarding());
            }
            return answer.statusCode();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
