package org.cranework.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What was asked for.
 *
 * @param what the benchmarks, in order
 * @param rows the sizes of feed, smallest first
 * @param rounds of the smaller sizes and of everything else
 * @param millionRounds of feeds of more than a hundred thousand rows
 * @param force measure although the machine has other work
 * @param build let {@code ./cranework up} build what is stale
 * @param home the source tree
 */
record Options(List<String> what, List<Integer> rows, int rounds, int millionRounds, boolean force, boolean build, Path home) {

    /** In the order in which they run: what wants the city at rest comes first, what leaves it a million events last. */
    static final List<String> ALL = List.of("start", "door", "reads", "relay", "feed");

    static Options parse(Path home, List<String> arguments) {
        List<String> what = new ArrayList<>();
        List<Integer> rows = List.of(10_000, 1_000_000);
        int rounds = 5;
        int millionRounds = 3;
        boolean force = false;
        boolean build = true;
        for (String argument : arguments) {
            String value = argument.substring(argument.indexOf('=') + 1);
            switch (argument.replaceFirst("=.*", "")) {
                case "--rows" -> rows = List.of(value.split(",")).stream().map(Integer::valueOf).sorted().toList();
                case "--rounds" -> rounds = Integer.parseInt(value);
                case "--million-rounds" -> millionRounds = Integer.parseInt(value);
                case "--force" -> force = true;
                case "--no-build" -> build = false;
                default -> what.add(argument);
            }
        }
        if (!ALL.containsAll(what)) {
            throw new BenchException("Not understood: " + String.join(" ", arguments) + "\nUse: ./cranework bench ["
                    + String.join("|", ALL) + "]... [--rows=10000,1000000] [--rounds=5] [--million-rounds=3] [--force] [--no-build]");
        }
        return new Options(what.isEmpty() ? ALL : ALL.stream().filter(what::contains).toList(), rows, rounds, millionRounds, force, build, home);
    }

    int roundsOf(int size) {
        return size > 100_000 ? millionRounds : rounds;
    }
}
