package org.cranework.local.backbone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;

/**
 * A Kafka broker (KRaft, broker and controller in one) on 127.0.0.1 as a process of its own with the class path of
 * {@code local/broker}. Topics exist only as declared.
 */
public final class Kafka {

    private static final Duration START_LIMIT = Duration.ofSeconds(120);

    private final ManagedProcess process;
    private final Path folder;
    private final int port;
    private final int controllerPort;
    private final List<String> flags;

    public Kafka(Path dataFolder, int port, int controllerPort, Durability durability) {
        this.process = new ManagedProcess("kafka", dataFolder);
        this.folder = dataFolder.resolve("kafka");
        this.port = port;
        this.controllerPort = controllerPort;
        // A broker that lives for one module's tests is gone before the second compiler would have paid for itself.
        this.flags = durability == Durability.FAST ? List.of("-Xmx384m", "-XX:TieredStopAtLevel=1") : List.of("-Xmx384m");
    }

    /** Its pid file and log. */
    public ManagedProcess process() {
        return process;
    }

    /** What clients are given. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** Starts it unless it runs, and returns when it answers. */
    public void start() {
        if (process.running().isEmpty()) {
            Listening.requireFree(port, process.name());
            Path settings = new KafkaSettings(folder, port, controllerPort).write();
            process.start(command(flags, "kafka.Kafka", settings.toString()), Map.of(), folder);
        }
        awaitReady();
    }

    /** Waits until the broker is registered and serves requests. */
    private void awaitReady() {
        Waiting.until(this::isListening, process, START_LIMIT);
        try (Admin admin = admin()) {
            Waiting.until(() -> hasBroker(admin), process, START_LIMIT);
        }
    }

    /** Asks the broker to end; its logs are closed cleanly. */
    public void stop() {
        process.stop(Duration.ofSeconds(20));
    }

    /** Whether it answers now. */
    public boolean isReady() {
        if (!isListening()) {
            return false;
        }
        try (Admin admin = admin()) {
            return hasBroker(admin);
        }
    }

    /** Makes the topics that are not there yet; existing ones keep their records. */
    public void createTopics(List<Topic> topics) {
        try (Admin admin = admin()) {
            Set<String> existing = admin.listTopics().names().get(30, TimeUnit.SECONDS);
            List<NewTopic> missing = topics.stream().filter(topic -> !existing.contains(topic.name()))
                    .map(topic -> new NewTopic(topic.name(), Optional.of(topic.partitions()), Optional.of((short) 1))
                            .configs(topic.configuration()))
                    .toList();
            admin.createTopics(missing).all().get(60, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new BackboneException("Could not make the topics: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BackboneException("Interrupted while making the topics", e);
        }
    }

    private Admin admin() {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", bootstrapServers());
        settings.put("request.timeout.ms", 5000);
        settings.put("default.api.timeout.ms", 10000);
        settings.put("reconnect.backoff.ms", 50);
        return Admin.create(settings);
    }

    private boolean isListening() {
        return Listening.on(port);
    }

    private static boolean hasBroker(Admin admin) {
        try {
            return !admin.describeCluster().nodes().get(2, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException | KafkaException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** A command on the broker's class path, small enough for a laptop beside four services. */
    static List<String> command(List<String> flags, String mainClass, String... arguments) {
        try {
            Path logging = Home.software().resolve("kafka-log4j2.xml");
            if (!Files.exists(logging)) {
                Files.createDirectories(logging.getParent());
                try (var source = Kafka.class.getResourceAsStream("kafka-log4j2.xml")) {
                    Files.write(logging, source.readAllBytes());
                }
            }
            List<String> command = new ArrayList<>(List.of(Home.java().toString()));
            command.addAll(flags);
            command.addAll(List.of("-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED",
                    "-Djava.awt.headless=true",
                    "-Dlog4j2.configurationFile=" + logging, "-cp", Home.brokerLibraries() + "/*", mainClass));
            command.addAll(List.of(arguments));
            return command;
        } catch (IOException e) {
            throw new BackboneException("Could not write Kafka's logging settings: " + e.getMessage(), e);
        }
    }
}
