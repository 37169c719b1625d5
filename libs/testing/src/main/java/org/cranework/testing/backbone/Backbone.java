package org.cranework.testing.backbone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

import org.cranework.local.backbone.Durability;
import org.cranework.local.backbone.FileTree;
import org.cranework.local.backbone.Kafka;
import org.cranework.local.backbone.Listening;
import org.cranework.local.backbone.Postgres;
import org.cranework.local.backbone.Topics;

/**
 * PostgreSQL and Kafka for this JVM's tests, started on first use under {@code target/backbone} and stopped with the
 * JVM. Plain tests use it directly: {@code Backbone.shared().postgres().newDatabase("x").dataSource()}.
 */
public final class Backbone {

    /** Class loaders each have their own statics, and Quarkus tests use several: what runs is known to the whole JVM. */
    private static final String PROPERTY = "cranework.testing.backbone.";
    /** Interned, and so the same lock in every class loader. */
    private static final String POSTGRES_LOCK = PROPERTY + "postgres";
    private static final String KAFKA_LOCK = PROPERTY + "kafka";

    private static final Path FOLDER = Path.of("target", "backbone").toAbsolutePath();
    private static final Logger LOG = System.getLogger(Backbone.class.getName());

    private final Postgres postgres;
    private final Kafka kafka;

    private Backbone(Postgres postgres, Kafka kafka) {
        this.postgres = postgres;
        this.kafka = kafka;
    }

    /** This JVM's backbone; each process starts when it is first asked for. */
    public static Backbone shared() {
        return new Backbone(new Postgres(FOLDER, port("postgres"), Durability.FAST),
                new Kafka(FOLDER, port("kafka"), port("controller"), Durability.FAST));
    }

    /** PostgreSQL 18, running. */
    public Postgres postgres() {
        synchronized (POSTGRES_LOCK) {
            if (firstUse("postgres")) {
                // What an earlier JVM left when it was killed listens on another port.
                postgres.stop();
                Runtime.getRuntime().addShutdownHook(new Thread(postgres::stop, "stop-postgres"));
                postgres.start();
                LOG.log(Level.INFO, "backbone: embedded PostgreSQL 18 on 127.0.0.1:" + postgres.port());
            }
        }
        return postgres;
    }

    /** Kafka, empty but for the declared topics, running. */
    public Kafka kafka() {
        synchronized (KAFKA_LOCK) {
            if (firstUse("kafka")) {
                kafka.stop();
                deleteRecords();
                Runtime.getRuntime().addShutdownHook(new Thread(kafka::stop, "stop-kafka"));
                kafka.start();
                kafka.createTopics(Topics.declared());
                LOG.log(Level.INFO, "backbone: embedded Kafka on " + kafka.bootstrapServers());
            }
        }
        return kafka;
    }

    /** Both, started side by side. */
    public Backbone started() {
        // Kafka's client finds its classes through the thread, and the pool's threads know nothing of Quarkus' loader.
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        CompletableFuture<Kafka> broker = CompletableFuture.supplyAsync(() -> {
            Thread.currentThread().setContextClassLoader(loader);
            return kafka();
        }, start -> Thread.ofPlatform().name("start-kafka").start(start));
        postgres();
        broker.join();
        return this;
    }

    /** An empty folder for this JVM's keys. */
    Path emptyKeysFolder() {
        Path keys = FOLDER.resolve("keys");
        try {
            FileTree.delete(keys);
            Files.createDirectories(keys);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return keys;
    }

    private static void deleteRecords() {
        try {
            FileTree.delete(FOLDER.resolve("kafka"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean firstUse(String what) {
        return System.getProperties().putIfAbsent(PROPERTY + what + ".started", "true") == null;
    }

    private static int port(String name) {
        return Integer.parseInt((String) System.getProperties().computeIfAbsent(PROPERTY + name + ".port",
                key -> String.valueOf(Listening.free())));
    }
}
