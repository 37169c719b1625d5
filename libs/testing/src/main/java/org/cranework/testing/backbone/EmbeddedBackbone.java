package org.cranework.testing.backbone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;

import org.cranework.local.backbone.Durability;
import org.cranework.local.backbone.FileTree;
import org.cranework.local.backbone.Kafka;
import org.cranework.local.backbone.Listening;
import org.cranework.local.backbone.Postgres;
import org.cranework.local.backbone.Topics;

/** PostgreSQL and Kafka as processes under {@code target/backbone}. A test may stop or stall them. */
public final class EmbeddedBackbone implements Backbone {

    private static final String PROPERTY = BackboneChoice.PROPERTY + ".";
    /** Interned, and so the same lock in every class loader. */
    private static final String POSTGRES_LOCK = PROPERTY + "postgres";
    private static final String KAFKA_LOCK = PROPERTY + "kafka";

    static final Path FOLDER = Path.of("target", "backbone").toAbsolutePath();
    private static final Logger LOG = System.getLogger(Backbone.class.getName());

    private final Postgres postgres;
    private final Kafka kafka;

    EmbeddedBackbone() {
        this.postgres = new Postgres(FOLDER, port("postgres"), Durability.FAST);
        this.kafka = new Kafka(FOLDER, port("kafka"), port("controller"), Durability.FAST);
    }

    @Override
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

    @Override
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
