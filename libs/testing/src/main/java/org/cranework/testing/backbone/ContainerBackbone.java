package org.cranework.testing.backbone;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.cranework.local.backbone.Broker;
import org.cranework.local.backbone.Durability;
import org.cranework.local.backbone.PostgresServer;
import org.cranework.local.backbone.Secrets;
import org.cranework.local.backbone.Topics;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** PostgreSQL and Kafka as containers of Testcontainers, from the images of {@code docker-compose.yml}. */
final class ContainerBackbone implements Backbone {

    private static final String POSTGRES_IMAGE = "postgres:18";
    private static final String KAFKA_IMAGE = "apache/kafka:4.2.0";
    static final List<String> IMAGES = List.of(POSTGRES_IMAGE, KAFKA_IMAGE);

    /** Where they answer, known to the whole JVM; interned, and so the same locks in every class loader. */
    private static final String POSTGRES = BackboneChoice.PROPERTY + ".container.postgres";
    private static final String KAFKA = BackboneChoice.PROPERTY + ".container.kafka";

    private static final Logger LOG = System.getLogger(Backbone.class.getName());

    private final Secrets secrets = new Secrets(EmbeddedBackbone.FOLDER.resolve("containers"));

    @Override
    public PostgresServer postgres() {
        String[] address = once(POSTGRES, this::startPostgres).split(":");
        return new PostgresServer(address[0], Integer.parseInt(address[1]), secrets);
    }

    @Override
    public Broker kafka() {
        return new Broker(once(KAFKA, ContainerBackbone::startKafka));
    }

    private String startPostgres() {
        List<String> command = new ArrayList<>(List.of("postgres"));
        PostgresServer.settings(Durability.FAST).forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        var container = new PostgreSQLContainer(DockerImageName.parse(POSTGRES_IMAGE)).withUsername("postgres")
                .withPassword(PostgresServer.superuserPassword(secrets)).withCommand(command.toArray(String[]::new));
        start(container);
        return container.getHost() + ":" + container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT);
    }

    private static String startKafka() {
        var container = new KafkaContainer(DockerImageName.parse(KAFKA_IMAGE))
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false").withEnv("KAFKA_HEAP_OPTS", "-Xmx384m");
        start(container);
        new Broker(container.getBootstrapServers()).createTopics(Topics.declared());
        return container.getBootstrapServers();
    }

    private static void start(GenericContainer<?> container) {
        // Testcontainers' own clean-up may be switched off or forbidden.
        Runtime.getRuntime().addShutdownHook(new Thread(container::stop, "stop-" + container.getDockerImageName()));
        container.start();
        LOG.log(Level.INFO, "backbone: container " + container.getDockerImageName());
    }

    private static String once(String property, Supplier<String> start) {
        synchronized (property) {
            String address = System.getProperty(property);
            if (address == null) {
                address = start.get();
                System.setProperty(property, address);
            }
            return address;
        }
    }
}
