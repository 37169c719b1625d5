package org.cranework.training;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.restassured.response.Response;

/** A feed as it was answered. */
public record Feed(College college, Response response) {

    public UUID id() {
        return UUID.fromString(response.jsonPath().getString("id"));
    }

    public String state() {
        return response.jsonPath().getString("state");
    }

    public String reason() {
        return response.jsonPath().getString("reason.code");
    }

    /** rows, accepted, unchanged, rejected. */
    public List<Integer> counts() {
        return List.of(count("rows"), count("accepted"), count("unchanged"), count("rejected"));
    }

    public int count(String name) {
        return response.jsonPath().getInt("difference." + name);
    }

    public int applied(String name) {
        return response.jsonPath().getInt("applied." + name);
    }

    /** Its first findings, as in a language. */
    public List<Map<String, Object>> findings(String language) {
        return college.asRegistrar(language).queryParam("limit", 500)
                .get("/api/v1/training/feeds/" + id() + "/findings").then().statusCode(200).extract().jsonPath()
                .getList("items");
    }

    public List<Map<String, Object>> findings() {
        return findings("en");
    }

    public List<Map<String, Object>> errors() {
        return findings().stream().filter(finding -> finding.get("severity").equals("error")).toList();
    }
}
