package org.cranework.eventing.relay;

import java.time.Clock;
import java.util.Map;
import java.util.Properties;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.cranework.eventing.TestDatabase;
import org.cranework.local.backbone.Broker;

/**
 * A relay on a thread of this test, until closed.
 */
public final class RunningRelay implements AutoCloseable {

    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Relay relay;
    private final Thread thread;

    RunningRelay(TestDatabase database, Broker kafka) {
        this(database, kafka, QuickSettings.QUICK);
    }

    RunningRelay(TestDatabase database, Broker kafka, RelaySettings settings) {
        this(database, kafka.bootstrapServers(), settings);
    }

    public RunningRelay(TestDatabase database, String bootstrapServers) {
        this(database, bootstrapServers, QuickSettings.QUICK);
    }

    private RunningRelay(TestDatabase database, String bootstrapServers, RelaySettings settings) {
        this.relay = new Relay(link(database, bootstrapServers), settings, new EventRecords("test"),
                new RelayMeters(meters, Clock.systemUTC()), new WakeSignal());
        this.thread = Thread.ofPlatform().name("relay-under-test").daemon().start(relay);
    }

    private static RelayLink link(TestDatabase database, String bootstrapServers) {
        var login = new Properties();
        login.setProperty("user", database.access().username());
        login.setProperty("password", database.access().password());
        return new KafkaLink(database.access().jdbcUrl(), login, Map.of("bootstrap.servers", bootstrapServers));
    }

    double count(String meter) {
        return meters.find(meter).counters().stream().mapToDouble(counter -> counter.count()).sum();
    }

    double oldestAge() {
        return meters.get("cranework.outbox.oldest.age").gauge().value();
    }

    /** Ends it wherever it stands, without a word to anyone. */
    public void interrupt() throws InterruptedException {
        thread.interrupt();
        thread.join();
    }

    @Override
    public void close() throws InterruptedException {
        relay.stop();
        thread.join();
    }
}
