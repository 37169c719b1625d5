package org.cranework.eventing.relay;

import java.util.Map;
import java.util.Properties;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The service's own database as its pool is told of it, for the relay's own connection.
 */
@Singleton
final class OwnDatabase {

    private final String url;
    private final Properties login = new Properties();

    OwnDatabase(@ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this.url = url;
        login.setProperty("user", user);
        login.setProperty("password", password);
    }

    RelayLink with(Map<String, Object> kafka) {
        return new KafkaLink(url, login, kafka);
    }
}
