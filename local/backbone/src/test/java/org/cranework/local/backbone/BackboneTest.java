package org.cranework.local.backbone;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BackboneTest {

    private final Path data = Path.of("target/backbone-test").toAbsolutePath();
    private final int postgresPort = Listening.free();
    private final int kafkaPort = Listening.free();
    private final int controllerPort = Listening.free();

    @BeforeEach
    void startEmpty() throws Exception {
        stop();
        FileTree.delete(data);
    }

    @AfterEach
    void stop() {
        postgres().stop();
        kafka().stop();
    }

    @Test
    void shouldKeepCommittedRowsWhenPostgresIsKilled() throws Exception {
        // Given
        postgres().start();
        Database database = postgres().database("talent");
        execute(database, "CREATE TABLE fact (name text COLLATE \"C\"); INSERT INTO fact VALUES ('焊接')");

        // When
        ProcessHandle killed = kill(postgres().process());
        postgres().start();

        // Then
        assertThat(postgres().process().running()).isPresent().get().isNotEqualTo(killed);
        assertThat(query(database, "SELECT name FROM fact")).isEqualTo("焊接");
        assertThat(query(database, "SHOW fsync")).isEqualTo("on");
        assertThat(query(database, "SHOW synchronous_commit")).isEqualTo("on");
        assertThat(query(database, "SHOW server_encoding")).isEqualTo("UTF8");
        assertThat(query(database, "SELECT datctype FROM pg_database WHERE datname = 'talent'")).isEqualTo("C.UTF-8");
        assertThat(query(database, "SHOW server_version")).startsWith("18.");
    }

    @Test
    void shouldUseWhatRunsWhenStartedAgain() {
        // Given
        postgres().start();
        ProcessHandle first = postgres().process().running().orElseThrow();

        // When
        postgres().start();

        // Then
        assertThat(postgres().process().running()).contains(first);
    }

    @Test
    void shouldNotMistakeAnotherProcessForItsOwn() throws Exception {
        // Given
        Path pidFile = Files.createDirectories(data.resolve("run")).resolve("postgres.pid");
        Files.writeString(pidFile, ProcessHandle.current().pid() + " 1000");

        // When
        postgres().stop();

        // Then
        assertThat(ProcessHandle.current().isAlive()).isTrue();
        assertThat(pidFile).doesNotExist();
    }

    @Test
    void shouldKeepTopicsWhenKafkaIsKilled() throws Exception {
        // Given
        kafka().start();
        kafka().createTopics(List.of(new Topic("talent.person", 3, "P30D", "talent")));

        // When
        kill(kafka().process());
        kafka().start();
        kafka().createTopics(List.of(new Topic("talent.person", 3, "P30D", "talent")));

        // Then
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka().bootstrapServers()))) {
            var topic = admin.describeTopics(List.of("talent.person")).allTopicNames().get(10, TimeUnit.SECONDS);
            assertThat(topic.get("talent.person").partitions()).hasSize(3);
        }
    }

    private Postgres postgres() {
        return new Postgres(data, postgresPort, Durability.DURABLE);
    }

    private Kafka kafka() {
        return new Kafka(data, kafkaPort, controllerPort, Durability.DURABLE);
    }

    private static ProcessHandle kill(ManagedProcess process) {
        ProcessHandle handle = process.running().orElseThrow();
        handle.destroyForcibly();
        handle.onExit().join();
        return handle;
    }

    private static void execute(Database database, String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(Database database, String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
