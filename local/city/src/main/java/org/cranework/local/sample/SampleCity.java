package org.cranework.local.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
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
 * Loads the sample city as its users would: an approver adopts the housing policy, a clerk registers the organizations, each
 * college sends its sheets with its own client, the recorder sends the ledgers of homes and the approver approves of them, the
 * housing officer moves homes on. Every step may be repeated, so a load that was cut short goes on with the next {@code up}.
 */
public final class SampleCity {

    private static final String FEEDS = "/training/feeds";
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
            adoptHousingPolicy(json);
            if (!Files.exists(done)) {
                Map<Integer, String> organizations = register(json);
                sendSheets(json);
                enterHomes(json, organizations);
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

    /** Not behind the mark of what is loaded: a city from before there were homes gets its rules too. */
    private void adoptHousingPolicy(Json json) throws IOException {
        var api = new PublicApi(city, json);
        if (!api.hasHousingPolicy()) {
            api.adoptHousingPolicy(new Callers(city, json).token("approver"));
            console.step("housing policy adopted");
        }
    }

    /** The ids of the organizations by their numbers. */
    private Map<Integer, String> register(Json json) {
        var api = new PublicApi(city, json);
        var clients = new CollegeClients(city, new Realm(city, json));
        var callers = new Callers(city, json);
        String clerk = callers.token("clerk");
        Map<Integer, String> ids = new HashMap<>();
        for (College college : description.colleges()) {
            Organization organization = description.organization(college);
            String id = api.register(clerk, organization);
            ids.put(organization.number(), id);
            if (clients.organization(college.client()).isEmpty()) {
                clients.add(college.client(), id);
            }
            callers.addRegistrar(college.client(), id);
        }
        for (Organization other : description.organizations()) {
            String id = api.register(clerk, other);
            ids.put(other.number(), id);
            if (other.number() == description.employer()) {
                callers.actFor(id);
            }
        }
        console.step(description.everyOrganization().count() + " organizations registered");
        return ids;
    }

    private void sendSheets(Json json) throws IOException {
        var api = new PublicApi(city, json);
        var callers = new Callers(city, json);
        var students = new Students(description);
        for (College college : description.colleges()) {
            for (Intake intake : college.intakes()) {
                Path sheet = Sheet.write(folder, students, college, intake);
                String token = callers.token(college.client());
                JsonNode feed = api.send(token, FEEDS, sheet);
                JsonNode end = api.awaitRun(token, FEEDS + "/" + feed.path("id").asText(), sheet, Set.of("applied"));
                console.step("%s %d: %s, %d rows".formatted(college.client(), intake.year(), end.path("state").asText(),
                        end.path("difference").path("rows").asInt()));
            }
        }
    }

    private void enterHomes(Json json, Map<Integer, String> organizations) throws IOException {
        var api = new PublicApi(city, json);
        var callers = new Callers(city, json);
        new HomeLedgers(api, callers, console, folder).send(description.homes(), description.goLive(), organizations);
        if (!description.homes().isEmpty()) {
            new HomeMoves(api, callers, console).move(description.homes(), description.goLive());
        }
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
