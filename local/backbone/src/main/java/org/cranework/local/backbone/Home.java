package org.cranework.local.backbone;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the source tree is, and what a build left in it. */
public final class Home {

    private Home() {}

    /**
     * The root of the tree: the system property {@code cranework.home}, else the nearest folder above the current one
     * that holds {@code mvnw}.
     */
    public static Path path() {
        String named = System.getProperty("cranework.home");
        if (named != null && !named.isBlank()) {
            return Path.of(named).toAbsolutePath().normalize();
        }
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.isRegularFile(folder.resolve("mvnw"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new BackboneException("No folder above " + Path.of("").toAbsolutePath()
                    + " holds mvnw. Start from the source tree or set -Dcranework.home.");
        }
        return folder;
    }

    /** Downloaded software once unpacked; kept apart from any city's data. */
    static Path software() {
        return path().resolve(".cranework").resolve("software");
    }

    static Path brokerLibraries() {
        Path folder = path().resolve("local/broker/target/lib");
        if (!Files.isDirectory(folder)) {
            throw new BackboneException("The Kafka broker's class path is not there (" + folder
                    + "). Run: ./mvnw -q generate-resources -pl local/broker");
        }
        return folder;
    }

    static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }
}
