package org.cranework.local.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.cranework.local.city.Callers;
import org.cranework.local.city.City;
import org.cranework.local.city.Console;
import org.cranework.local.city.Json;
import org.cranework.local.city.Service;

/** What someone who has just started the city wants to know: addresses, tokens, and the first lines to try. */
final class Welcome {

    private static final String MARK = "<!-- e2e -->";
    /** Who may do something today; the other roles wait for their features. */
    private static final List<String> ROLES = List.of("clerk", "auditor", "ops", "recorder", "worker", "enterprise-hr",
            "approver", "housing-officer");

    private final City city;
    private final Console console;
    private final Json json;

    Welcome(City city, Console console, Json json) {
        this.city = city;
        this.console = console;
        this.json = json;
    }

    void show() {
        console.line("");
        console.line("Gateway   " + city.url(Service.GATEWAY) + "        the whole API: /api/v1/openapi.yaml");
        console.line("Keycloak  " + city.keycloak().url() + "        realm " + City.REALM);
        String college = city.description().colleges().getFirst().client();
        console.line("Page      " + city.url(Service.GATEWAY) + "/       sign in as " + Callers.registrar(college)
                + ", password in " + city.data().resolve("secrets").resolve("user-" + Callers.registrar(college)));
        console.line("");
        console.line("Tokens (5 minutes; a new one: ./cranework token <caller>)");
        var callers = new Callers(city, json);
        Stream.concat(Stream.of(college), ROLES.stream())
                .forEach(name -> console.line("%-14s %s".formatted(name, callers.token(name))));
        List<String> lines = readmeLines(city.home().resolve("README.md"));
        // They speak of the sample city's colleges.
        if (!lines.isEmpty() && city.name().equals(City.SAMPLE)) {
            console.line("");
            console.line("Try (from README.md):");
            lines.forEach(line -> console.line("  " + line));
        }
    }

    /** The README's own command lines, so that there is one copy of them. */
    private static List<String> readmeLines(Path readme) {
        List<String> lines = new ArrayList<>();
        try {
            boolean marked = false;
            boolean inside = false;
            for (String line : Files.exists(readme) ? Files.readAllLines(readme) : List.<String>of()) {
                if (line.startsWith("```")) {
                    if (inside) {
                        lines.add("");
                    }
                    inside = !inside && marked;
                    marked = false;
                } else if (inside) {
                    lines.add(line);
                } else if (!line.isBlank()) {
                    marked = MARK.equals(line.strip());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }
}
