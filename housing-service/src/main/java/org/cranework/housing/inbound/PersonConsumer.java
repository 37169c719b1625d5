package org.cranework.housing.inbound;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.reactive.messaging.annotations.Blocking;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.cranework.eventing.ConsumerKit;
import org.cranework.eventing.EventConsumer;
import org.cranework.eventing.EventJson;
import org.cranework.eventing.PoisonException;
import org.cranework.eventing.ReceivedEvent;
import org.cranework.housing.person.KnownPerson;
import org.cranework.housing.person.LearnPersons;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Keeps the replica of persons up to date with {@code talent.person}.
 */
@ApplicationScoped
public class PersonConsumer extends EventConsumer {

    private static final Set<String> TYPES = Set.of("talent.person.registered.v1", "talent.person.changed.v1");
    private static final int INDEX_BYTES = 32;

    private final LearnPersons persons;
    private final EventJson json;

    PersonConsumer(ConsumerKit kit, LearnPersons persons, EventJson json) {
        super("housing.person", kit);
        this.persons = persons;
        this.json = json;
    }

    @Incoming("persons")
    @Blocking("inbound")
    void consume(ConsumerRecords<String, byte[]> records) {
        consumeBatch(records);
    }

    @Override
    protected void apply(Connection connection, List<ReceivedEvent> events) throws SQLException {
        persons.learn(connection, events.stream().filter(event -> TYPES.contains(event.type())).map(this::read).toList());
    }

    private KnownPerson read(ReceivedEvent event) {
        var data = json.read(event, Data.class);
        if (!event.aggregateId().equals(data.personId())) {
            throw new PoisonException(event.id(), "personId is not the aggregate's id");
        }
        return new KnownPerson(data.personId(), index(event, data.index()), event.aggregateVersion());
    }

    private static byte[] index(ReceivedEvent event, String text) {
        try {
            var index = Base64.getUrlDecoder().decode(text);
            if (index.length == INDEX_BYTES) {
                return index;
            }
        } catch (IllegalArgumentException e) {
            throw new PoisonException(event.id(), "index is no base64url");
        }
        throw new PoisonException(event.id(), "index has another length than " + INDEX_BYTES + " bytes");
    }

    private record Data(UUID personId, String index) {}
}
