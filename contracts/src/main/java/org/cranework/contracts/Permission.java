package org.cranework.contracts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A line of {@code permissions.csv}.
 *
 * @param role who, {@link #ANYONE} being also who has no token
 * @param operation the id of an operation in a contract
 * @param scope how far it then reaches, as the file says it
 */
public record Permission(String role, String operation, String scope) {

    /** Who comes without a token. */
    public static final String ANYONE = "anyone";

    private static final String HEADER = "role,operation,scope";
    private static final String PUBLIC = "public";
    private static final Set<String> SCOPES = Set.of(PUBLIC, "self", "organization", "region", "city");

    public Permission {
        Objects.requireNonNull(role, "role must not be null");
        Objects.requireNonNull(operation, "operation must not be null");
        Objects.requireNonNull(scope, "scope must not be null");
    }

    /** The suite's permissions, in the order of the file. */
    public static List<Permission> all() {
        try (Reader file = new InputStreamReader(
                Permission.class.getResourceAsStream("/contracts/permissions.csv"), StandardCharsets.UTF_8)) {
            return parse(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Reads a header and one line per role and operation; empty lines and lines that start with # say nothing.
     *
     * @throws IllegalArgumentException when a line does not read, repeats another, or breaks the rule that {@code anyone} and
     *         {@code public} go together; it names the line
     */
    public static List<Permission> parse(Reader csv) throws IOException {
        BufferedReader lines = new BufferedReader(csv);
        require(HEADER.equals(lines.readLine()), 1, "the header is " + HEADER);
        List<Permission> all = new ArrayList<>();
        Set<List<String>> said = new HashSet<>();
        int number = 2;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                Permission permission = of(line.split(",", -1), number);
                require(said.add(List.of(permission.role, permission.operation)), number, "says again what a line above says");
                all.add(permission);
            }
            number++;
        }
        return List.copyOf(all);
    }

    /** Whether it opens the operation to callers without a token. */
    public boolean isPublic() {
        return scope.equals(PUBLIC);
    }

    private static Permission of(String[] cells, int line) {
        require(cells.length == 3 && cells[0].matches("[a-z]+(-[a-z]+)*") && cells[1].matches("[a-z][A-Za-z]*"), line,
                "not a role, an operation and a scope");
        require(SCOPES.contains(cells[2]), line, "no scope is called " + cells[2]);
        Permission permission = new Permission(cells[0], cells[1], cells[2]);
        require(permission.role.equals(ANYONE) == permission.isPublic(), line, "anyone and public go together");
        return permission;
    }

    private static void require(boolean holds, int line, String rule) {
        if (!holds) {
            throw new IllegalArgumentException("line " + line + ": " + rule);
        }
    }
}
