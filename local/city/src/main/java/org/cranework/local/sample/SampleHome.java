package org.cranework.local.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One home, in its place.
 *
 * @param homes what it went through, with others of its kind
 * @param building its name
 * @param number its door
 */
record SampleHome(Homes homes, String building, String number) {

    private static final int BUILDING = 40;
    private static final int FLOOR = 4;

    /** A step of a home's life on its day. */
    record Step(String action, String on) {}

    /** Each home of these, numbered on through its estate; the same place each time. */
    static List<SampleHome> of(List<Homes> homes) {
        Map<String, Integer> numbered = new HashMap<>();
        List<SampleHome> each = new ArrayList<>();
        for (Homes batch : homes) {
            for (int i = 0; i < batch.count(); i++) {
                each.add(at(batch, numbered.merge(batch.estate(), 1, Integer::sum) - 1));
            }
        }
        return each;
    }

    private static SampleHome at(Homes homes, int number) {
        int inBuilding = number % BUILDING;
        return new SampleHome(homes, number / BUILDING + 1 + "号楼",
                "1-%d%02d".formatted(inBuilding / FLOOR + 1, inBuilding % FLOOR + 1));
    }

    /** What happened since the city went live, in its order. */
    List<Step> stepsSince(String goLive) {
        return Stream.of(new Step("acquire", homes.acquired()), new Step("renovate", homes.renovating()),
                new Step("accept-works", homes.accepted()), new Step("open", homes.available()))
                .filter(step -> step.on() != null && step.on().compareTo(goLive) >= 0).toList();
    }
}
