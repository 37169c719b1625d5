package org.cranework.eventing.relay;

import java.time.Clock;
import java.util.Map;
import java.util.Properties;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import org.cranework.eventing.ServiceName;
import org.eclipse.microprofile.config.inject.ConfigProperty;
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

    RelayService(RelaySettings settings, ServiceName service, Database database,
            @Identifier("default-kafka-broker") Map<String, Object> kafka, MeterRegistry meters) {
        this.settings = settings;
        this.relay = new Relay(new KafkaLink(database.url(), database.login(), kafka), settings,
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

    /**
     * The service's own database, as the pool is told of it.
     */
    @ApplicationScoped
    static class Database {

        private final String url;
        private final Properties login = new Properties();

        Database(@ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
                @ConfigProperty(name = "quarkus.datasource.username") String user,
                @ConfigProperty(name = "quarkus.datasource.password") String password) {
            this.url = url;
            login.setProperty("user", user);
            login.setProperty("password", password);
        }

        String url() {
            return url;
        }

        Properties login() {
            return login;
        }
    }
}
