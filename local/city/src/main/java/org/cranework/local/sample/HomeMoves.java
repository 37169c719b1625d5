package org.cranework.local.sample;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.cranework.local.city.Callers;
import org.cranework.local.city.Console;

/** Moves homes on since the city went live, as the housing officer would: no ledger tells of that. */
final class HomeMoves {

    private static final String ESTATES = "/housing/estates?limit=500";

    private final PublicApi api;
    private final Callers callers;
    private final Console console;

    HomeMoves(PublicApi api, Callers callers, Console console) {
        this.api = api;
        this.callers = callers;
        this.console = console;
    }

    /** Each step that a home may still take: what a load that was cut short has moved already is left alone. */
    void move(List<Homes> homes, String goLive) {
        String officer = callers.token("housing-officer");
        List<SampleHome> moving = SampleHome.of(homes).stream().filter(home -> !home.stepsSince(goLive).isEmpty()).toList();
        Map<String, JsonNode> units = new HashMap<>();
        for (JsonNode estate : api.list(officer, ESTATES)) {
            String name = estate.path("name").asText();
            if (moving.stream().anyMatch(home -> home.homes().estate().equals(name))) {
                units.putAll(units(officer, name, estate.path("id").asText()));
            }
        }
        int moved = 0;
        for (SampleHome home : moving) {
            JsonNode unit = units.get(place(home.homes().estate(), home.building(), home.number()));
            for (SampleHome.Step step : home.stepsSince(goLive)) {
                if (unit.path("allowedActions").findValuesAsText("action").contains(step.action())) {
                    unit = api.moveUnit(officer, unit, step);
                    moved++;
                }
            }
        }
        console.step("homes moved on since " + goLive + ": " + moved + " steps");
    }

    private Map<String, JsonNode> units(String officer, String estate, String id) {
        Map<String, String> buildings = new HashMap<>();
        api.list(officer, "/housing/estates/" + id + "/buildings?limit=500")
                .forEach(building -> buildings.put(building.path("id").asText(), building.path("name").asText()));
        Map<String, JsonNode> units = new HashMap<>();
        api.list(officer, "/housing/units?limit=500&estate=" + id)
                .forEach(unit -> units.put(place(estate, buildings.get(unit.path("buildingId").asText()),
                        unit.path("number").asText()), unit));
        return units;
    }

    private static String place(String estate, String building, String number) {
        return String.join(" ", estate, building, number);
    }
}
