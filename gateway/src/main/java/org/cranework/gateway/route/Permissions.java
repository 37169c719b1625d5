package org.cranework.gateway.route;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

/** The one question the gateway asks {@code permissions.csv}: who may do what is decided by the service, beside its records. */
@Singleton
class Permissions {

    private static final String FILE = "contracts/permissions.csv";

    private final Set<String> publicOperations;

    Permissions() {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            publicOperations = lines.lines().map(line -> line.split(",", -1))
                    .filter(cells -> cells.length == 3 && cells[0].equals("anyone") && cells[2].equals("public"))
                    .map(cells -> cells[1]).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    Set<String> publicOperations() {
        return publicOperations;
    }
}
