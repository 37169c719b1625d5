package org.cranework.local.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.cranework.local.backbone.BackboneException;
import org.cranework.local.city.Callers;
import org.cranework.local.city.City;
import org.cranework.local.city.CollegeClients;
import org.cranework.local.city.Console;
import org.cranework.local.city.Json;
import org.cranework.local.city.Realm;

/**
 * Loads the sample city as its users would: a clerk registers the organizations, each college sends its sheets with its own
 * client. Every step may be repeated, so a load that was cut short goes on with the next {@code up}.
 */
public final class SampleCity {

    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final City city;
    private final Console console;
    private final CityDescription description;
    private final Path folder;

    public SampleCity(City city, Console console) {
        this.city = city;
        this.console = console;
        this.description = city.description();
        this.folder = city.data().resolve("sample");
    }

    /** Loads what is not loaded yet and says how to use it; returns whether the overview shows what it should. */
    public boolean load() {
        Path done = folder.resolve("loaded");
        try (var json = new Json()) {
            if (!Files.exists(done)) {
                Map<College, String> organizations = register(json);
                sendSheets(json, organizations);
                awaitFigures(json);
                Files.writeString(done, "");
                console.step("the sample city is loaded");
            }
            // What a container prints is kept in a log, where no token belongs.
            if (!city.inNetwork()) {
                new Welcome(city, console, json).show();
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<College, String> register(Json json) {
        var api = new PublicApi(city, json);
        var clients = new CollegeClients(city, new Realm(city, json));
        String clerk = new Callers(city, json).token("clerk");
        Map<College, String> ids = new LinkedHashMap<>();
        for (College college : description.colleges()) {
            String id = api.register(clerk, description.organization(college));
            ids.put(college, id);
            if (clients.organization(college.client()).isEmpty()) {
                clients.add(college.client(), id);
            }
        }
        for (Organization other : description.organizations()) {
            String id = api.register(clerk, other);
            if (other.number() == description.employer()) {
                new Callers(city, json).actFor(id);
            }
        }
        console.step(description.everyOrganization().count() + " organizations registered");
        return ids;
    }

    private void sendSheets(Json json, Map<College, String> organizations) throws IOException {
        var api = new PublicApi(city, json);
        var callers = new Callers(city, json);
        var students = new Students(description);
        for (College college : organizations.keySet()) {
            for (Intake intake : college.intakes()) {
                Path sheet = Sheet.write(folder, students, college, intake);
                JsonNode feed = api.send(callers.token(college.client()), sheet, LIMIT);
                JsonNode end = awaitEnd(api, callers, college, feed);
                console.step("%s %d: %s, %d rows".formatted(college.client(), intake.year(), end.path("state").asText(),
                        end.path("difference").path("rows").asInt()));
            }
        }
    }

    private JsonNode awaitEnd(PublicApi api, Callers callers, College college, JsonNode feed) {
        String token = callers.token(college.client());
        long end = System.nanoTime() + LIMIT.toNanos();
        JsonNode now = feed;
        while (System.nanoTime() < end) {
            String state = now.path("state").asText();
            if ("applied".equals(state)) {
                return now;
            }
            if ("refused".equals(state) || "failed".equals(state) || "cancelled".equals(state)) {
                throw new BackboneException("The feed of " + college.client() + " ended as " + state + ": "
                        + now.path("reason").path("message").asText() + " (feed " + feed.path("id").asText() + ")");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
            now = api.feed(token, feed.path("id").asText());
        }
        throw new BackboneException(
                "The feed of " + college.client() + " has not ended after " + LIMIT.toMinutes() + " minutes.");
    }

    /** Figures follow their records by a moment: they are folded outside the transaction that applied the sheet. */
    private void awaitFigures(Json json) {
        var api = new PublicApi(city, json);
        long end = System.nanoTime() + LIMIT.toNanos();
        CityDescription.Expected expected = description.expected();
        for (var figure : expected.figures().entrySet()) {
            double shown = api.figure(figure.getKey(), expected.asOf());
            while (shown != figure.getValue()) {
                if (System.nanoTime() > end) {
                    throw new BackboneException("The overview does not show the city's figures as of " + expected.asOf() + ": "
                            + figure.getKey() + " is " + shown + " instead of " + figure.getValue() + ".");
                }
                LockSupport.parkNanos(PAUSE.toNanos());
                shown = api.figure(figure.getKey(), expected.asOf());
            }
        }
        console.step("overview for " + expected.asOf() + ": " + expected.figures());
    }
}
