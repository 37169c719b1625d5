package org.cranework.eventing.relay;

import java.time.Clock;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import org.cranework.eventing.ServiceName;
import org.jboss.logging.Logger;

/**
 * Runs the relay on a thread of its own while the service runs.
 */
@ApplicationScoped
class RelayService {

    private static final Logger LOG = Logger.getLogger(RelayService.class);

    private final RelaySettings settings;
    private final Relay relay;
    private final WakeSignal signal = new WakeSignal();
    private Thread thread;

    RelayService(RelaySettings settings, ServiceName service, OwnDatabase database,
            @Identifier("default-kafka-broker") Map<String, Object> kafka, MeterRegistry meters) {
        this.settings = settings;
        this.relay = new Relay(database.with(kafka), settings,
                new EventRecords(service.value()), new RelayMeters(meters, Clock.systemUTC()), signal);
    }

    void start(@Observes StartupEvent event) {
        if (settings.enabled()) {
            thread = Thread.ofPlatform().name("outbox-relay").daemon().start(relay);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        relay.stop();
        if (thread != null && !thread.join(settings.answerWithin())) {
            LOG.warn("Relay did not end in time; what it was sending will be sent again");
        }
    }

    void wake() {
        signal.raise();
    }
}
