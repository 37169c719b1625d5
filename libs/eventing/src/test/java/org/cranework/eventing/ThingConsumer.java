package org.cranework.eventing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.kafka.clients.consumer.ConsumerRecords;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Keeps the latest name of each thing and a journal of what it applied; a name that starts with "poison" breaks its rule.
 */
public class ThingConsumer extends EventConsumer {

    public static final String TABLES = """
            CREATE TABLE thing (id uuid PRIMARY KEY, version bigint NOT NULL, name text NOT NULL CHECK (name <> 'forbidden'));
            CREATE TABLE journal (position bigint GENERATED ALWAYS AS IDENTITY, id uuid, version bigint, name text)""";

    private final AtomicInteger calls = new AtomicInteger();
    private volatile boolean mended;
    private volatile Effect trouble = (connection, events) -> {};

    public ThingConsumer(ConsumerKit kit) {
        super("test.thing", kit);
    }

    public void consume(ConsumerRecords<String, byte[]> records) {
        consumeBatch(records);
    }

    /** From now on "poison" is a name like any other. */
    public void mend() {
        mended = true;
    }

    /** What happens before the effect. */
    public void trouble(Effect trouble) {
        this.trouble = trouble;
    }

    public int calls() {
        return calls.get();
    }

    @Override
    protected void apply(Connection connection, List<ReceivedEvent> events) throws SQLException {
        calls.incrementAndGet();
        trouble.apply(connection, events);
        try (var journal = connection.prepareStatement("INSERT INTO journal (id, version, name) VALUES (?, ?, ?)");
                var thing = connection.prepareStatement("""
                        INSERT INTO thing AS t VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE
                           SET version = excluded.version, name = excluded.name WHERE t.version <= excluded.version""")) {
            for (var event : events) {
                var name = new String(event.data(), UTF_8);
                if (name.startsWith("poison") && !mended) {
                    throw new PoisonException(event.id(), "name breaks a rule");
                }
                for (var statement : List.of(journal, thing)) {
                    statement.setObject(1, event.aggregateId());
                    statement.setLong(2, event.aggregateVersion());
                    statement.setString(3, name);
                    statement.executeUpdate();
                }
            }
        }
    }
}
