package org.cranework.local.backbone;

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

/** A Kafka that answers somewhere, whoever started it. Topics exist only as declared, and are made here alone. */
public class Broker {

    private final String bootstrapServers;

    public Broker(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** What clients are given. */
    public final String bootstrapServers() {
        return bootstrapServers;
    }

    /** Whether it answers now. */
    public boolean isReady() {
        try (Admin admin = admin()) {
            return hasBroker(admin);
        }
    }

    /** Makes the topics that are not there yet; existing ones keep their records. */
    public final void createTopics(List<Topic> topics) {
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

    final Admin admin() {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", bootstrapServers);
        settings.put("request.timeout.ms", 5000);
        settings.put("default.api.timeout.ms", 10000);
        settings.put("reconnect.backoff.ms", 50);
        return Admin.create(settings);
    }

    static boolean hasBroker(Admin admin) {
        try {
            return !admin.describeCluster().nodes().get(2, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException | KafkaException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
