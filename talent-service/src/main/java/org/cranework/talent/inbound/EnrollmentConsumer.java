package org.cranework.talent.inbound;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.reactive.messaging.annotations.Blocking;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.cranework.eventing.ConsumerKit;
import org.cranework.eventing.EventConsumer;
import org.cranework.eventing.ReceivedEvent;
import org.cranework.talent.matching.MatchPersons;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears of enrollments, of which persons are made. */
@ApplicationScoped
class EnrollmentConsumer extends EventConsumer {

    private static final Set<String> TYPES = Set.of("training.enrollment.registered.v1",
            "training.enrollment.changed.v1", "training.enrollment.withdrawn.v1");

    private final MatchPersons match;
    private final EnrollmentReader reader;

    EnrollmentConsumer(ConsumerKit kit, MatchPersons match, EnrollmentReader reader) {
        super("talent.enrollment", kit);
        this.match = match;
        this.reader = reader;
    }

    @Incoming("enrollments")
    @Blocking("inbound")
    void consume(ConsumerRecords<String, byte[]> records) {
        consumeBatch(records);
    }

    @Override
    protected void apply(Connection connection, List<ReceivedEvent> events) throws SQLException {
        match.match(connection,
                events.stream().filter(event -> TYPES.contains(event.type())).map(reader::read).toList());
    }
}
