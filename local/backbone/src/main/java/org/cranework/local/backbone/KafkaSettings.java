package org.cranework.local.backbone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** The broker's settings file, and its storage, formatted once. */
final class KafkaSettings {

    private final Path folder;
    private final int port;
    private final int controllerPort;
    private final Optional<Kafka.Detour> detour;

    KafkaSettings(Path folder, int port, int controllerPort, Optional<Kafka.Detour> detour) {
        this.folder = folder;
        this.port = port;
        this.controllerPort = controllerPort;
        this.detour = detour;
    }

    /** Writes the settings for these ports and formats the storage if that was not done. */
    Path write() {
        try {
            Path logs = folder.resolve("logs");
            Files.createDirectories(logs);
            Path file = folder.resolve("server.properties");
            Files.writeString(file, text(logs));
            if (!Files.isRegularFile(logs.resolve("meta.properties"))) {
                Waiting.run(
                        new ProcessBuilder(Kafka.command(List.of("-Xmx128m", "-XX:TieredStopAtLevel=1"),
                                "kafka.tools.StorageTool", "format",
                                "--cluster-id", "Q3JhbmV3b3JrQ2x1c3RlcjE", "--ignore-formatted", "--config", file.toString())),
                        Duration.ofSeconds(60));
            }
            return file;
        } catch (IOException e) {
            throw new BackboneException("Could not prepare Kafka's data in " + folder + ": " + e.getMessage(), e);
        }
    }

    private String text(Path logs) {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d%4$s
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d%5$s
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT,DETOUR:PLAINTEXT
                controller.listener.names=CONTROLLER
                inter.broker.listener.name=PLAINTEXT
                log.dirs=%3$s
                auto.create.topics.enable=false
                num.network.threads=2
                num.io.threads=4
                background.threads=2
                num.recovery.threads.per.data.dir=2
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=4
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                group.initial.rebalance.delay.ms=0
                log.segment.bytes=67108864
                log.index.size.max.bytes=1048576
                log.cleaner.dedupe.buffer.size=8388608
                message.max.bytes=1048576
                """.formatted(port, controllerPort, logs, listener(Kafka.Detour::port), listener(Kafka.Detour::advertised));
    }

    private String listener(ToIntFunction<Kafka.Detour> port) {
        return detour.map(way -> ",DETOUR://127.0.0.1:" + port.applyAsInt(way)).orElse("");
    }
}
