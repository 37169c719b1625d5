package org.cranework.local.city;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

import org.cranework.local.backbone.Topics;

/**
 * What PostgreSQL, Kafka and Keycloak are given before services can use them; the same for processes and for containers.
 * Every step makes what is missing and leaves the rest.
 */
final class Preparation {

    /** Keycloak's own database. */
    static final String KEYCLOAK = "keycloak";

    private final City city;

    Preparation(City city) {
        this.city = city;
    }

    /** A database and a role for each service that has data, and for Keycloak. */
    void databases() {
        for (Service service : Service.values()) {
            if (service.hasDatabase()) {
                city.databases().database(service.context());
            }
        }
        city.databases().database(KEYCLOAK);
    }

    /** Every declared topic. */
    void topics() {
        city.broker().createTopics(Topics.declared());
    }

    /** The reviewed realm, and the callers of the sample city. */
    void realm() {
        try (var json = new Json()) {
            var realm = new Realm(city, json);
            byte[] file = Files.readAllBytes(city.home().resolve("deploy/keycloak/cranework-realm.json"));
            if (!realm.exists()) {
                realm.importFile(file);
            }
            new WebClient(city, realm).prepare(file);
            new Callers(city, json).prepare();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
