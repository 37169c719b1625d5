package org.cranework.eventing.schedule;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.cranework.eventing.TestDatabase;
import org.cranework.eventing.relay.RunningRelay;
import org.cranework.local.backbone.Database;

/** One instance of a service, as far as events go: a relay and a consumer in a JVM of their own. */
final class InstanceMain {

    private InstanceMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        var database = new TestDatabase(new Database("schedule", arguments[0], arguments[1], arguments[2]));
        try (var relay = new RunningRelay(database, arguments[3]);
                var consumer = new ConsumerLoop(database, arguments[3], arguments[4], new SimpleMeterRegistry())) {
            // Until it is killed.
            Thread.currentThread().join();
        }
    }
}
