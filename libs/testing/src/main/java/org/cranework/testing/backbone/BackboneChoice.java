package org.cranework.testing.backbone;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Locale;
import java.util.Optional;

/**
 * Which backbone this JVM's tests get. {@code -Dcranework.testing.backbone} or {@code CRANEWORK_TEST_BACKBONE} forces
 * {@code embedded} or {@code containers}; {@code auto}, the default, takes containers where they cost no download.
 */
final class BackboneChoice {

    /**
     * Class loaders each have their own statics, and Quarkus tests use several: what was chosen and what runs is known to
     * the whole JVM by properties under this one.
     */
    static final String PROPERTY = "cranework.testing.backbone";

    private static final String CHOSEN = PROPERTY + ".chosen";
    private static final Logger LOG = System.getLogger(Backbone.class.getName());

    private BackboneChoice() {}

    static boolean containers() {
        synchronized (CHOSEN) {
            String chosen = System.getProperty(CHOSEN);
            if (chosen == null) {
                chosen = choose(setting());
                System.setProperty(CHOSEN, chosen);
            }
            return "containers".equals(chosen);
        }
    }

    private static String setting() {
        String fromEnvironment = System.getenv().getOrDefault("CRANEWORK_TEST_BACKBONE", "auto");
        return System.getProperty(PROPERTY, fromEnvironment).toLowerCase(Locale.ROOT);
    }

    private static String choose(String setting) {
        return switch (setting) {
            case "embedded" -> {
                LOG.log(Level.INFO, "backbone: embedded, as set");
                yield "embedded";
            }
            // Then Testcontainers may pull, and says itself what it lacks.
            case "containers" -> "containers";
            case "auto" -> {
                Optional<String> missing = Engine.missing(System.getenv(), ContainerBackbone.IMAGES);
                missing.ifPresent(what -> LOG.log(Level.INFO, "backbone: embedded, for " + what));
                yield missing.isPresent() ? "embedded" : "containers";
            }
            default -> throw new IllegalStateException(
                    PROPERTY + " is auto, embedded or containers, not " + setting);
        };
    }
}
