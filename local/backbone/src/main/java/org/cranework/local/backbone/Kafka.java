package org.cranework.local.backbone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.kafka.clients.admin.Admin;

/**
 * A Kafka broker (KRaft, broker and controller in one) on 127.0.0.1 as a process of its own with the class path of
 * {@code local/broker}.
 */
public final class Kafka extends Broker {

    private static final Duration START_LIMIT = Duration.ofSeconds(120);

    private final ManagedProcess process;
    private final Path folder;
    private final int port;
    private final int controllerPort;
    private final List<String> flags;
    private final Optional<Detour> detour;

    public Kafka(Path dataFolder, int port, int controllerPort, Durability durability) {
        // A broker that lives for one module's tests is gone before the second compiler would have paid for itself.
        this(new ManagedProcess("kafka", dataFolder), dataFolder.resolve("kafka"), port, controllerPort,
                durability == Durability.FAST ? List.of("-Xmx384m", "-XX:TieredStopAtLevel=1") : List.of("-Xmx384m"),
                Optional.empty());
    }

    private Kafka(ManagedProcess process, Path folder, int port, int controllerPort, List<String> flags,
            Optional<Detour> detour) {
        super("127.0.0.1:" + port);
        this.process = process;
        this.folder = folder;
        this.port = port;
        this.controllerPort = controllerPort;
        this.flags = flags;
        this.detour = detour;
    }

    /**
     * A port of the broker whose clients are told to come by another one: a broker names its own address in its answers, and
     * would lead them past whatever they were sent through.
     *
     * @param port where the broker listens besides
     * @param advertised the port that it names to those who came this way
     */
    public record Detour(int port, int advertised) {}

    /** The same broker with a second way in from its next start on. */
    public Kafka with(Detour way) {
        return new Kafka(process, folder, port, controllerPort, flags, Optional.of(way));
    }

    /** Its pid file and log. */
    public ManagedProcess process() {
        return process;
    }

    /** Starts it unless it runs, and returns when it answers. */
    public void start() {
        if (process.running().isEmpty()) {
            Listening.requireFree(port, process.name());
            Path settings = new KafkaSettings(folder, port, controllerPort, detour).write();
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

    /** Asked over the wire only where somebody listens: Kafka's client would go on trying. */
    @Override
    public boolean isReady() {
        return isListening() && super.isReady();
    }

    private boolean isListening() {
        return Listening.on(port);
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
