package org.cranework.e2e.fault;

import java.util.List;

import org.cranework.e2e.Api;
import org.cranework.e2e.TestCity;
import org.cranework.e2e.history.Operation;
import org.cranework.local.city.Service;
import org.cranework.local.city.ServiceProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

import static org.assertj.core.api.Assertions.assertThat;

/** F18: services that are asked to go (SIGTERM) and come back while clerks are at work. */
@Isolated("stops services")
class RollingRestartIT {

    private final ServiceProcess talent = TestCity.get().service(Service.TALENT);

    @Test
    void shouldFailNoRequestWhileTwoTalentsAreRestartedInTurn() {
        // Given: a second talent, and a gateway that knows both
        ServiceProcess second = TestCity.get().second(Service.TALENT);
        ServiceProcess gateway = TestCity.get().second(Service.GATEWAY);
        List<ServiceProcess> added = List.of(second, gateway);
        added.forEach(ServiceProcess::begin);
        added.forEach(ServiceProcess::awaitReady);
        var clerks = new Clerks(Api.as("clerk").at(gateway.url()));
        try (clerks) {
            clerks.awaitDone(30);

            // When
            restart(talent);
            clerks.awaitDone(30);
            second.stop();
            clerks.awaitDone(30);
        } finally {
            added.forEach(ServiceProcess::stop);
        }

        // Then
        assertThat(clerks.history().operations()).extracting(Operation::status).containsOnly(200, 201);
        Counts.check("two talents restarted in turn under clerks", clerks.history());
    }

    @Test
    void shouldLeaveNobodyInDoubtWhileTheOnlyTalentIsRestarted() {
        // Given
        var clerks = new Clerks();
        try (clerks) {
            clerks.awaitDone(30);

            // When
            restart(talent);
            clerks.awaitDone(30);
        }

        // Then: done, or told to come again because nothing was sent
        List<Operation> undone = clerks.history().operations().stream().filter(operation -> !operation.isDone()).toList();
        assertThat(undone).extracting(Operation::status).containsOnly(503);
        assertThat(undone).extracting(Operation::retryAfter).isSubsetOf("1", "5");
        Counts.check("the only talent restarted under clerks, " + undone.size() + " told to come again", clerks.history());
    }

    private static void restart(ServiceProcess service) {
        service.stop();
        service.begin();
        service.awaitReady();
    }
}
