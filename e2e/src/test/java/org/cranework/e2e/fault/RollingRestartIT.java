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

    /** One restart for both, since each takes a while: at one door talent has two instances, at the other only the first. */
    @Test
    void shouldFailNoRequestOfTwoTalentsAndLeaveNobodyInDoubtOfOne() {
        // Given
        ServiceProcess second = TestCity.get().second(Service.TALENT);
        ServiceProcess gateway = TestCity.get().second(Service.GATEWAY);
        List<ServiceProcess> added = List.of(second, gateway);
        added.forEach(ServiceProcess::begin);
        added.forEach(ServiceProcess::awaitReady);
        var atTwo = new Clerks(Api.as("clerk").at(gateway.url()));
        var atOne = new Clerks();
        try (atTwo; atOne) {
            atTwo.awaitDone(30);
            atOne.awaitDone(30);

            // When
            restart(talent);
            atTwo.awaitDone(30);
            atOne.awaitDone(30);
            second.stop();
            atTwo.awaitDone(30);
        } finally {
            added.forEach(ServiceProcess::stop);
        }

        // Then: at two nobody noticed; at one done, or told to come again because nothing was sent
        assertThat(atTwo.history().operations()).extracting(Operation::status).containsOnly(200, 201);
        List<Operation> undone = atOne.history().operations().stream().filter(operation -> !operation.isDone()).toList();
        assertThat(undone).extracting(Operation::status).containsOnly(503);
        assertThat(undone).extracting(Operation::retryAfter).isSubsetOf("1", "5");
        Counts.check("two talents restarted in turn under clerks", atTwo.history());
        Counts.check("the only talent restarted under clerks, " + undone.size() + " told to come again", atOne.history());
    }

    private static void restart(ServiceProcess service) {
        service.stop();
        service.begin();
        service.awaitReady();
    }
}
