package org.cranework.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** contracts/permissions.csv as a reader of the file would understand it; the services have a parser of their own. */
record Permissions(Map<String, String> scopes) {

    static Permissions read() throws IOException {
        Map<String, String> scopes = new HashMap<>();
        try (InputStream file = Permissions.class.getResourceAsStream("/contracts/permissions.csv")) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank())
                    .filter(line -> !line.startsWith("#")).skip(1).map(line -> line.split(","))
                    .forEach(cells -> scopes.put(cells[0].strip() + " " + cells[1].strip(), cells[2].strip()));
        }
        return new Permissions(scopes);
    }

    /** The scope in which the role may do this; null where it may not. */
    String scope(String role, String operation) {
        return scopes.get(role + " " + operation);
    }

    boolean isPublic(String operation) {
        return "public".equals(scopes.get("anyone " + operation));
    }
}
