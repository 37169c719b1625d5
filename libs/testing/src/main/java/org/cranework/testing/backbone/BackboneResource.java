package org.cranework.testing.backbone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import org.cranework.local.backbone.Database;
import org.cranework.local.backbone.FileTree;
import org.cranework.testing.token.Tokens;

/**
 * Gives a {@code @QuarkusTest} real PostgreSQL and Kafka, a new database named after its module, fresh keys and the
 * public key of {@link Tokens}. {@code @ResourceArg(name = "kafka", value = "false")} leaves the broker out;
 * {@code database} names another database. The processes are the JVM's ({@link Backbone}), so nothing stops here.
 */
public class BackboneResource implements QuarkusTestResourceLifecycleManager {

    private String database = moduleName();
    private boolean kafka = true;

    @Override
    public void init(Map<String, String> arguments) {
        database = arguments.getOrDefault("database", database);
        kafka = Boolean.parseBoolean(arguments.getOrDefault("kafka", "true"));
    }

    @Override
    public Map<String, String> start() {
        Backbone backbone = Backbone.shared();
        Map<String, String> settings = new HashMap<>();
        if (kafka) {
            settings.put("kafka.bootstrap.servers", backbone.started().kafka().bootstrapServers());
        }
        Database empty = backbone.postgres().newDatabase(database);
        settings.put("quarkus.datasource.jdbc.url", empty.jdbcUrl());
        settings.put("quarkus.datasource.username", empty.username());
        settings.put("quarkus.datasource.password", empty.password());
        settings.put("quarkus.devservices.enabled", "false");
        settings.put("quarkus.oidc.public-key", Tokens.publicKey());
        settings.put("quarkus.oidc.token.issuer", Tokens.ISSUER);
        settings.put("quarkus.oidc.token.audience", Tokens.AUDIENCE);
        settings.put("cranework.keys.directory", emptyKeysFolder().toString());
        settings.put("cranework.keys.generate", "true");
        return settings;
    }

    @Override
    public void stop() {
        // The next test class of this JVM uses the same processes; the JVM's end stops them.
    }

    private static Path emptyKeysFolder() {
        Path keys = EmbeddedBackbone.FOLDER.resolve("keys");
        try {
            FileTree.delete(keys);
            Files.createDirectories(keys);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return keys;
    }

    private static String moduleName() {
        String folder = Path.of("").toAbsolutePath().getFileName().toString();
        return folder.replaceAll("-service$", "").replaceAll("[^a-z0-9]", "_");
    }
}
