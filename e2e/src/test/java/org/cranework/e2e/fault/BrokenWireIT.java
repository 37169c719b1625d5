package org.cranework.e2e.fault;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.cranework.e2e.Api;
import org.cranework.e2e.TestCity;
import org.cranework.e2e.history.Operation;
import org.cranework.e2e.history.Outcome;
import org.cranework.local.city.Service;
import org.cranework.local.city.ServiceProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** F10, the short one: a second gateway, whose way to talent breaks under clerks. {@link NetworkIT} has what lasts. */
@Isolated("breaks the way to a service")
class BrokenWireIT {

    private final Traces traces = new Traces();
    private final Wire wire = new Wire(TestCity.get().service(Service.TALENT).port(), traces::tap);
    private final ServiceProcess gateway = TestCity.get().second(Service.GATEWAY);

    @BeforeEach
    void startSecondGateway() {
        gateway.begin(Map.of("CRANEWORK_GATEWAY_TALENT_URLS", wire.url()));
        gateway.awaitReady();
    }

    @AfterEach
    void stopSecondGateway() throws IOException {
        gateway.stop();
        wire.close();
    }

    @Test
    void shouldSendNothingTwiceWhenTheWayToTheServiceBreaksUnderClerks() {
        // Given
        var clerks = new Clerks(Api.as("clerk").at(gateway.url()));
        try (clerks) {
            for (int cut = 0; cut < 3; cut++) {
                clerks.awaitDone(10);

                // When
                wire.damage(Damage.RESET);
                awaitRefusal(clerks);
                wire.mend();
            }
            clerks.awaitDone(10);
        }

        // Then
        List<Operation> undone = clerks.history().operations().stream().filter(operation -> !operation.isDone()).toList();
        assertThat(undone).extracting(Operation::status).isSubsetOf(502, 503);
        assertThat(traces.seen()).isNotEmpty().doesNotHaveDuplicates();
        Counts.check("the way from gateway to talent broken 3 times under clerks", clerks.history());
    }

    private static void awaitRefusal(Clerks clerks) {
        long before = unknown(clerks);
        await("a clerk meets the break").until(() -> unknown(clerks) > before);
    }

    private static long unknown(Clerks clerks) {
        return clerks.history().operations().stream().filter(operation -> operation.outcome() == Outcome.UNKNOWN).count();
    }
}
