package org.cranework.local.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import org.cranework.local.city.Callers;
import org.cranework.local.city.Console;

/** Sends a city's homes, a ledger for each owner: the recorder sends it, the approver approves of what it adds. */
final class HomeLedgers {

    private static final String PATH = "/housing/home-ledgers";

    private final PublicApi api;
    private final Callers callers;
    private final Console console;
    private final Path folder;

    HomeLedgers(PublicApi api, Callers callers, Console console, Path folder) {
        this.api = api;
        this.callers = callers;
        this.console = console;
        this.folder = folder;
    }

    /** What was before {@code goLive}; {@code organizations} are the owners' ids by their numbers. */
    void send(List<Homes> homes, String goLive, Map<Integer, String> organizations) throws IOException {
        Map<Integer, List<Homes>> byOwner = homes.stream()
                .collect(Collectors.groupingBy(Homes::owner, TreeMap::new, Collectors.toList()));
        for (var owned : byOwner.entrySet()) {
            Path sheet = HomeSheet.write(folder, owned.getKey(), owned.getValue(), goLive);
            String recorder = callers.token("recorder");
            String sent = api.send(recorder, PATH + "?organization=" + organizations.get(owned.getKey()), sheet).path("id")
                    .asText();
            JsonNode read = api.awaitRun(recorder, PATH + "/" + sent, sheet, Set.of("checked", "applied"));
            if ("checked".equals(read.path("state").asText())) {
                api.approve(callers.token("approver"), PATH + "/" + sent);
            }
            JsonNode end = api.awaitRun(callers.token("approver"), PATH + "/" + sent, sheet, Set.of("applied"));
            console.step("homes of owner %d: %s, %d rows".formatted(owned.getKey(), end.path("state").asText(),
                    end.path("difference").path("rows").asInt()));
        }
    }
}
