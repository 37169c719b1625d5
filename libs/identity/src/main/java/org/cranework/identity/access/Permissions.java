package org.cranework.identity.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code contracts/permissions.csv}: which role may call which operation, and how far it then reaches. */
public final class Permissions {

    /** The words of the scope column, the widest last. */
    enum Reach {
        PUBLIC, SELF, ORGANIZATION, REGION, CITY
    }

    private static final String HEADER = "role,operation,scope";
    private static final String ANYONE = "anyone";

    private final Map<String, Map<String, Reach>> byOperation;

    private Permissions(Map<String, Map<String, Reach>> byOperation) {
        this.byOperation = byOperation;
    }

    /** @return the suite's permissions, from the contracts on the class path */
    public static Permissions load() {
        try (Reader file = new InputStreamReader(
                Permissions.class.getResourceAsStream("/contracts/permissions.csv"), StandardCharsets.UTF_8)) {
            return parse(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * @param csv a header and one line per role and operation; empty lines and lines that start with # say nothing
     * @throws IllegalArgumentException when a line does not read, repeats another, or breaks the rule that {@code anyone} and
     *         {@code public} go together; it names the line
     */
    public static Permissions parse(Reader csv) throws IOException {
        Map<String, Map<String, Reach>> byOperation = new HashMap<>();
        BufferedReader lines = new BufferedReader(csv);
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (number == 1 && !line.equals(HEADER)) {
                throw new IllegalArgumentException("line 1: the header is " + HEADER);
            }
            if (number > 1 && !line.isBlank() && !line.startsWith("#")) {
                add(byOperation, line.split(",", -1), number);
            }
        }
        return new Permissions(byOperation);
    }

    private static void add(Map<String, Map<String, Reach>> byOperation, String[] parts, int line) {
        if (parts.length != 3 || !parts[0].matches("[a-z]+(-[a-z]+)*") || !parts[1].matches("[a-z][A-Za-z]*")) {
            throw new IllegalArgumentException("line " + line + ": not a role, an operation and a scope");
        }
        Reach reach = reach(parts[2], line);
        if (parts[0].equals(ANYONE) != (reach == Reach.PUBLIC)) {
            throw new IllegalArgumentException("line " + line + ": anyone and public go together");
        }
        if (byOperation.computeIfAbsent(parts[1], operation -> new HashMap<>()).put(parts[0], reach) != null) {
            throw new IllegalArgumentException("line " + line + ": says again what a line above says");
        }
    }

    private static Reach reach(String word, int line) {
        for (Reach reach : Reach.values()) {
            if (reach.name().toLowerCase(java.util.Locale.ROOT).equals(word)) {
                return reach;
            }
        }
        throw new IllegalArgumentException("line " + line + ": no scope is called " + word);
    }

    /** @return all operations that the file knows */
    public Set<String> operations() {
        return Set.copyOf(byOperation.keySet());
    }

    /** @return whether an operation needs no token */
    public boolean isPublic(String operation) {
        return byOperation.getOrDefault(operation, Map.of()).containsKey(ANYONE);
    }

    /**
     * @return how far the operation reaches for this caller: the widest that one of its roles grants and its claims fill; nothing
     *         when none does. A role that reaches a region gives nothing to a caller without one.
     */
    public Optional<Scope> scope(String operation, Caller caller) {
        Map<Reach, Scope> granted = new EnumMap<>(Reach.class);
        byOperation.getOrDefault(operation, Map.of()).forEach((role, reach) -> {
            if (role.equals(ANYONE) || caller.roles().contains(role)) {
                fill(reach, caller).ifPresent(scope -> granted.put(reach, scope));
            }
        });
        return granted.entrySet().stream().max(Map.Entry.comparingByKey()).map(Map.Entry::getValue);
    }

    private static Optional<Scope> fill(Reach reach, Caller caller) {
        return switch (reach) {
            case PUBLIC -> Optional.of(new Scope.Public());
            case SELF -> caller.person().map(Scope.Person::new);
            case ORGANIZATION -> caller.organization().map(Scope.Organization::new);
            case REGION -> caller.region().map(Scope.Region::of);
            case CITY -> Optional.of(new Scope.City());
        };
    }
}
