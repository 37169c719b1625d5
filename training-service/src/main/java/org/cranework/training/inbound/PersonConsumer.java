package org.cranework.training.inbound;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.reactive.messaging.annotations.Blocking;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.cranework.eventing.ConsumerKit;
import org.cranework.eventing.EventConsumer;
import org.cranework.eventing.PoisonException;
import org.cranework.eventing.ReceivedEvent;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Learns from talent which person a document belongs to. */
@ApplicationScoped
public class PersonConsumer extends EventConsumer {

    private static final Set<String> TYPES = Set.of("talent.person.registered.v1", "talent.person.changed.v1");

    private final EventData data;

    PersonConsumer(ConsumerKit kit, EventData data) {
        super("training.person", kit);
        this.data = data;
    }

    @Incoming("persons")
    @Blocking("inbound")
    void consume(ConsumerRecords<String, byte[]> records) {
        consumeBatch(records);
    }

    private record Link(byte[] index, UUID person, long version) {}

    @Override
    protected void apply(Connection connection, List<ReceivedEvent> events) throws SQLException {
        Map<String, Link> links = new HashMap<>();
        for (ReceivedEvent event : events) {
            if (TYPES.contains(event.type())) {
                JsonNode person = data.read(event);
                String index = EventData.text(event, person, "/index");
                links.merge(index, new Link(bytes(event, index), EventData.uuid(event, person, "/personId"),
                        event.aggregateVersion()), PersonConsumer::newer);
            }
        }
        Link[] ordered = links.values().stream().sorted((one, other) -> Arrays.compareUnsigned(one.index(), other.index()))
                .toArray(Link[]::new);
        try (PreparedStatement upsert = connection.prepareStatement("""
                INSERT INTO person_link AS p (document_index, person_id, version)
                SELECT * FROM unnest(?::bytea[], ?::uuid[], ?::bigint[])
                ON CONFLICT (document_index) DO UPDATE SET person_id = excluded.person_id, version = excluded.version
                WHERE p.person_id <> excluded.person_id OR p.version < excluded.version""")) {
            upsert.setArray(1,
                    connection.createArrayOf("bytea", Arrays.stream(ordered).map(Link::index).toArray(byte[][]::new)));
            upsert.setArray(2, connection.createArrayOf("uuid", Arrays.stream(ordered).map(Link::person).toArray(UUID[]::new)));
            upsert.setArray(3,
                    connection.createArrayOf("bigint", Arrays.stream(ordered).map(Link::version).toArray(Long[]::new)));
            upsert.executeUpdate();
        }
    }

    private static Link newer(Link one, Link other) {
        return other.version() >= one.version() ? other : one;
    }

    private static byte[] bytes(ReceivedEvent event, String index) {
        try {
            return Base64.getUrlDecoder().decode(index);
        } catch (IllegalArgumentException malformed) {
            throw new PoisonException(event.id(), "/index is no Base64url");
        }
    }
}
