package org.cranework.talent;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.cranework.identity.document.SocialCreditCode;
import org.cranework.testing.token.Tokens;

import static io.restassured.RestAssured.given;

/** Organizations as tests register them, over HTTP. */
public final class Organizations {

    public static final String PATH = "/api/v1/talent/organizations";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Organizations() {}

    /** A clerk of the whole city. */
    public static String clerk() {
        return Tokens.as("clerk").region("230200").bearer();
    }

    /** A credit code that no other test has. */
    public static String creditCode() {
        String digits = "12230200MB%07d".formatted(NUMBER.incrementAndGet());
        return digits + SocialCreditCode.check(digits);
    }

    public static Map<String, Object> school(String zh) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("names", Map.of("zh", zh, "en", "Sample School"));
        body.put("kind", "school");
        body.put("industryCode", "8336");
        body.put("regionCode", "230206");
        body.put("creditCode", creditCode());
        return body;
    }

    /** Registers a school in Fularji. */
    public static UUID register() {
        return register(school("示例技师学院"));
    }

    public static UUID register(Map<String, Object> body) {
        return UUID.fromString(given().header("Authorization", clerk())
                .header("Idempotency-Key", UUID.randomUUID().toString()).contentType("application/json").body(body)
                .post(PATH).then().statusCode(201).extract().path("id"));
    }
}
