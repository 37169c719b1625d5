package org.cranework.training.inbound;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.reactive.messaging.annotations.Blocking;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.cranework.eventing.ConsumerKit;
import org.cranework.eventing.EventConsumer;
import org.cranework.eventing.EventJson;
import org.cranework.eventing.PoisonException;
import org.cranework.eventing.ReceivedEvent;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Learns from talent which document is whose. Versions count within one person, so they are compared there: of a document that a
 * correction moved from one person to another, two persons' versions say nothing about each other.
 */
@ApplicationScoped
public class PersonConsumer extends EventConsumer {

    private static final Set<String> TYPES = Set.of("talent.person.registered.v1", "talent.person.changed.v1");

    private final EventJson json;

    PersonConsumer(ConsumerKit kit, EventJson json) {
        super("training.person", kit);
        this.json = json;
    }

    @Incoming("persons")
    @Blocking("inbound")
    void consume(ConsumerRecords<String, byte[]> records) {
        consumeBatch(records);
    }

    private record Data(UUID personId, String index) {}

    private record Link(UUID person, byte[] index, long version) {}

    @Override
    protected void apply(Connection connection, List<ReceivedEvent> events) throws SQLException {
        List<Link> links = events.stream().filter(event -> TYPES.contains(event.type())).map(this::read).toList();
        try (PreparedStatement upsert = connection.prepareStatement("""
                INSERT INTO person_link AS held (person_id, document_index, version)
                SELECT DISTINCT ON (person_id) person_id, document_index, version
                  FROM unnest(?::uuid[], ?::bytea[], ?::bigint[]) AS told (person_id, document_index, version)
                 ORDER BY person_id, version DESC
                    ON CONFLICT (person_id) DO UPDATE
                   SET document_index = excluded.document_index, version = excluded.version
                 WHERE held.version <= excluded.version""")) {
            upsert.setArray(1, connection.createArrayOf("uuid", column(links, Link::person)));
            upsert.setArray(2, connection.createArrayOf("bytea", links.stream().map(Link::index).toArray(byte[][]::new)));
            upsert.setArray(3, connection.createArrayOf("bigint", column(links, Link::version)));
            upsert.executeUpdate();
        }
    }

    private static Object[] column(List<Link> links, Function<Link, Object> value) {
        return links.stream().map(value).toArray();
    }

    private Link read(ReceivedEvent event) {
        Data data = json.read(event, Data.class);
        try {
            return new Link(data.personId(), Base64.getUrlDecoder().decode(data.index()), event.aggregateVersion());
        } catch (IllegalArgumentException malformed) {
            throw new PoisonException(event.id(), "index is no Base64url");
        }
    }
}
