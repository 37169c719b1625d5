package org.cranework.eventing.relay;

import java.time.Clock;
import java.util.Map;
import java.util.Properties;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/**
 * The product's relay in a JVM of its own, so that it can be killed and stopped like one.
 */
final class RelayMain {

    private RelayMain() {}

    public static void main(String[] arguments) {
        var login = new Properties();
        login.setProperty("user", arguments[1]);
        login.setProperty("password", arguments[2]);
        var link = new KafkaLink(arguments[0], login, Map.of("bootstrap.servers", arguments[3]));
        new Relay(link, QuickSettings.QUICK, new EventRecords("test"),
                new RelayMeters(new SimpleMeterRegistry(), Clock.systemUTC()), new WakeSignal()).run();
    }
}
