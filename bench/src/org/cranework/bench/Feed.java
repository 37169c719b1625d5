package org.cranework.bench;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.cranework.local.city.Json.Answer;
import org.cranework.local.city.Service;

/** Sends a sheet as a college does, and waits for its end. */
final class Feed {

    private static final Set<String> ENDS = Set.of("applied", "refused", "cancelled", "failed", "checked");
    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration TOKEN_LIFE = Duration.ofMinutes(4);

    private final BenchCity city;
    private String token;
    private long tokenEnds;

    Feed(BenchCity city) {
        this.city = city;
    }

    /**
     * What one sheet took.
     *
     * @param accepted seconds to the 202
     * @param applied seconds to the state applied
     * @param run the run as it answers at its end
     */
    record Sent(double accepted, double applied, JsonNode run) {}

    Sent send(Path sheet, String mode) {
        refresh();
        long begin = System.nanoTime();
        Answer answer = post(sheet, mode);
        if (answer.status() != 202) {
            throw new BenchException("the sheet was not taken: " + answer.status() + " " + answer.body());
        }
        double accepted = seconds(begin);
        String address = city.url(Service.TRAINING) + "/api/v1/training/feeds/" + answer.body().path("id").asText();
        JsonNode run = answer.body();
        while (!ENDS.contains(run.path("state").asText())) {
            LockSupport.parkNanos(POLL.toNanos());
            refresh();
            run = city.json().send("GET", address, Map.of("Authorization", "Bearer " + token)).body();
        }
        double applied = seconds(begin);
        if (!run.path("state").asText().equals("applied")) {
            throw new BenchException("the feed ended as " + run);
        }
        return new Sent(accepted, applied, run);
    }

    /** A college that training has not heard of yet, because the event is under way, is waited for. */
    void awaitKnown(Path sheet) {
        refresh();
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (post(sheet, "all-or-nothing&dryRun=true").status() != 202) {
            if (System.nanoTime() > end) {
                throw new BenchException("training does not take the college's sheet: " + post(sheet, "all-or-nothing").body());
            }
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        }
    }

    private Answer post(Path sheet, String mode) {
        try {
            return city.json().send("POST", city.url(Service.TRAINING) + "/api/v1/training/feeds?mode=" + mode,
                    Map.of("Authorization", "Bearer " + token, "Content-Type", "text/csv", "Idempotency-Key",
                            UUID.randomUUID().toString()),
                    BodyPublishers.ofFile(sheet));
        } catch (FileNotFoundException e) {
            throw new BenchException("no sheet " + sheet, e);
        }
    }

    private void refresh() {
        if (token == null || System.nanoTime() > tokenEnds) {
            token = city.token(BenchCity.COLLEGE);
            tokenEnds = System.nanoTime() + TOKEN_LIFE.toNanos();
        }
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
