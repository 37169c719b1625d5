package org.cranework.training.inbound;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.reactive.messaging.annotations.Blocking;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.cranework.eventing.ConsumerKit;
import org.cranework.eventing.EventConsumer;
import org.cranework.eventing.EventJson;
import org.cranework.eventing.ReceivedEvent;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps the replica of talent's organizations. */
@ApplicationScoped
public class OrganizationConsumer extends EventConsumer {

    private static final Set<String> TYPES = Set.of("talent.organization.registered.v1", "talent.organization.changed.v1");

    private final EventJson json;

    OrganizationConsumer(ConsumerKit kit, EventJson json) {
        super("training.organization", kit);
        this.json = json;
    }

    @Incoming("organizations")
    @Blocking("inbound")
    void consume(ConsumerRecords<String, byte[]> records) {
        consumeBatch(records);
    }

    @Override
    protected void apply(Connection connection, List<ReceivedEvent> events) throws SQLException {
        // One row per organization, since one statement cannot write a row twice; in key order, so that two batches never wait for
        // each other crosswise.
        Map<UUID, ReceivedEvent> newest = new TreeMap<>();
        events.stream().filter(event -> TYPES.contains(event.type()))
                .forEach(event -> newest.merge(event.aggregateId(), event, OrganizationConsumer::newer));
        try (PreparedStatement upsert = connection.prepareStatement("""
                INSERT INTO college AS c (id, version, kind, name, region_code, credit_code) VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET version = excluded.version, kind = excluded.kind, name = excluded.name,
                    region_code = excluded.region_code, credit_code = excluded.credit_code
                WHERE c.version <= excluded.version""")) {
            for (ReceivedEvent event : newest.values()) {
                Data organization = json.read(event, Data.class);
                upsert.setObject(1, event.aggregateId());
                upsert.setLong(2, event.aggregateVersion());
                upsert.setString(3, organization.kind());
                upsert.setString(4, organization.names().zh());
                upsert.setString(5, organization.regionCode());
                upsert.setString(6, organization.creditCode());
                upsert.addBatch();
            }
            upsert.executeBatch();
        }
    }

    private record Data(String kind, Names names, String regionCode, String creditCode) {}

    private record Names(String zh) {}

    private static ReceivedEvent newer(ReceivedEvent one, ReceivedEvent other) {
        return other.aggregateVersion() >= one.aggregateVersion() ? other : one;
    }
}
