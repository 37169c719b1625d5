package org.cranework.identity.sealing;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.runtime.StartupEvent;

/** Runs the check before anything else that starts with the service, consumers among them. */
@Singleton
final class KeyCheckAtStart {

    private static final int FIRST = 1;

    private final DataSource dataSource;
    private final KeysFolder folder;

    KeyCheckAtStart(DataSource dataSource, KeysFolder folder) {
        this.dataSource = dataSource;
        this.folder = folder;
    }

    void check(@Observes @Priority(FIRST) StartupEvent start) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            KeyCheck.run(connection, folder.path());
        }
    }
}
