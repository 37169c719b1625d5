package org.cranework.testing.backbone;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BackboneTest {

    @Test
    void shouldGiveTheSameProcessesToEveryCaller() {
        // Given
        Backbone first = Backbone.shared().started();

        // When
        Backbone second = Backbone.shared().started();

        // Then
        assertThat(second.kafka().bootstrapServers()).isEqualTo(first.kafka().bootstrapServers());
        assertThat(second.postgres().port()).isEqualTo(first.postgres().port());
        assertThat(second.postgres().isReady()).isTrue();
    }

    @Test
    void shouldGiveAnEmptyDatabaseEachTime() throws Exception {
        // Given
        var database = Backbone.shared().postgres().newDatabase("empty");
        try (var connection = database.dataSource().getConnection(); var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE left_behind (id uuid)");
        }

        // When
        var again = Backbone.shared().postgres().newDatabase("empty");

        // Then
        try (var connection = again.dataSource().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'")) {
            rows.next();
            assertThat(rows.getInt(1)).isZero();
        }
    }

    @Test
    void shouldConfigureAServiceForWhatRuns() {
        // Given
        var resource = new BackboneResource();
        resource.init(Map.of("database", "some_service"));

        // When
        Map<String, String> settings = resource.start();

        // Then
        assertThat(settings).containsEntry("kafka.bootstrap.servers", Backbone.shared().kafka().bootstrapServers())
                .containsEntry("quarkus.datasource.username", "some_service")
                .containsEntry("quarkus.oidc.token.audience", "cranework")
                .containsEntry("cranework.keys.generate", "true");
        assertThat(settings.get("quarkus.datasource.jdbc.url")).endsWith("/some_service");
    }
}
