package org.cranework.testing.backbone;

import java.util.concurrent.CompletableFuture;

import org.cranework.local.backbone.Broker;
import org.cranework.local.backbone.PostgresServer;

/**
 * PostgreSQL and Kafka for this JVM's tests, started on first use and stopped with the JVM: containers where an engine and
 * the images are there, processes elsewhere. Plain tests use it directly:
 * {@code Backbone.shared().postgres().newDatabase("x").dataSource()}.
 */
public interface Backbone {

    /** This JVM's backbone; each part starts when it is first asked for. */
    static Backbone shared() {
        return BackboneChoice.containers() ? new ContainerBackbone() : embedded();
    }

    /** Processes in any case, for a test that kills or stalls them. */
    static EmbeddedBackbone embedded() {
        return new EmbeddedBackbone();
    }

    /** PostgreSQL 18, running. */
    PostgresServer postgres();

    /** Kafka, empty but for the declared topics, running. */
    Broker kafka();

    /** Both, started side by side. */
    default Backbone started() {
        // Kafka's client finds its classes through the thread, and a new thread knows nothing of Quarkus' loader.
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        CompletableFuture<Broker> broker = CompletableFuture.supplyAsync(() -> {
            Thread.currentThread().setContextClassLoader(loader);
            return kafka();
        }, start -> Thread.ofPlatform().name("start-kafka").start(start));
        postgres();
        broker.join();
        return this;
    }
}
