package org.cranework.e2e;

import java.io.IOException;
import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Bodies too large and too slow for the gateway's bounds: answered, cut off, and nothing of them reaches a service. */
class BadBodyIT {

    private static final String FEEDS = "/api/v1/training/feeds";
    private static final String ORGANIZATIONS = "/api/v1/talent/organizations";
    /** The gateway's bounds as gateway/README.md gives them. */
    private static final long UPLOAD_BOUND = 512L * 1024 * 1024;
    private static final int JSON_BOUND = 1024 * 1024;
    private static final Duration PAUSE_BOUND = Duration.ofSeconds(30);

    private static TestCollege college;

    @BeforeAll
    static void takeACollege() {
        college = TestCollege.take("bad-body");
        college.ended(college.send("", Sheets.sound(45, 2)));
    }

    @Test
    void shouldRefuseASheetThatAnnouncesMoreThanTheBound() throws IOException {
        try (var sender = new RawSender()) {
            // When
            String answer = sender.post(FEEDS, college.token(), "Content-Type: text/csv", key(),
                    "Content-Length: " + (UPLOAD_BOUND + 1), "Connection: close").answer();

            // Then
            assertThat(answer).startsWith("HTTP/1.1 413 ").contains("urn:cranework:problem:payload-too-large",
                    "\"limit\":" + UPLOAD_BOUND);
            assertNothingApplied();
        }
    }

    @Test
    void shouldRefuseABodyThatOutgrowsTheBoundWithoutHavingAnnouncedIt() throws IOException {
        // Given
        String name = "over-the-bound-" + UUID.randomUUID();
        try (var sender = new RawSender()) {
            // When
            sender.post(ORGANIZATIONS, Api.token("clerk"), "Content-Type: application/json", key(), "Connection: close",
                    "Transfer-Encoding: chunked");
            sender.send(chunk("{\"names\": {\"zh\": \"" + name + "\", \"en\": \"")).send(chunk("x".repeat(JSON_BOUND)));
            String answer = sender.answer();

            // Then
            assertThat(answer).startsWith("HTTP/1.1 413 ").contains("urn:cranework:problem:payload-too-large",
                    "\"limit\":" + JSON_BOUND);
            assertThat(Databases.number("talent", "SELECT count(*) FROM organization WHERE name_zh = ?", name)).isZero();
        }
    }

    @Test
    void shouldCutOffASheetWhoseSenderStops() throws IOException {
        // Given
        String sheet = Sheets.sound(46, 20);
        try (var sender = new RawSender()) {
            // When
            long begun = System.nanoTime();
            String answer = sender.post(FEEDS, college.token(), "Content-Type: text/csv", key(), "Content-Length: 100000")
                    .send(sheet).answer();

            // Then
            assertThat(answer).startsWith("HTTP/1.1 408 ").contains("urn:cranework:problem:request-timeout");
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isBetween(PAUSE_BOUND, PAUSE_BOUND.plusSeconds(15));
            assertNothingApplied();
        }
    }

    private static String key() {
        return "Idempotency-Key: " + UUID.randomUUID();
    }

    private static String chunk(String text) {
        return Integer.toHexString(text.length()) + "\r\n" + text + "\r\n";
    }

    /** Neither rows nor a feed: what was refused was never taken in. */
    private static void assertNothingApplied() {
        assertThat(college.api().get("/api/v1/training/enrollments?count=true").body().path("count").path("value").asInt())
                .isEqualTo(2);
        assertThat(Databases.number("training", "SELECT count(*) FROM intake_run WHERE organization_id = ?",
                college.organization())).isEqualTo(1);
    }
}
