package org.cranework.e2e.fault;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

import org.cranework.e2e.Api;
import org.cranework.e2e.Databases;
import org.cranework.e2e.Signals;
import org.cranework.e2e.TestCity;
import org.cranework.e2e.history.Tally;
import org.cranework.local.backbone.ManagedProcess;
import org.cranework.local.city.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Services that are killed, cut off or hung while clerks are at work. The numbers F… are those of docs/reliability.md. */
@Isolated("kills, cuts off and stops")
class ServiceFaultIT {

    /** {@code ./cranework faults} asks for twenty. */
    private static final int KILLS = Integer.getInteger("cranework.faults.service-kills", 1);

    /** F1. */
    @Test
    void shouldKeepEveryAnswerWhenTalentIsKilledAtRandomInstants() {
        // Given
        var clerks = new Clerks();
        try (clerks) {
            for (int kill = 0; kill < KILLS; kill++) {
                clerks.awaitDone(10);
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(300) * 1_000_000);

                // When
                Signals.kill(talent());
                TestCity.revive();
            }
            clerks.awaitDone(10);
        }

        // Then
        Tally tally = Counts.check("talent killed " + KILLS + " times under clerks", clerks.history());
        assertThat(tally.unknown()).isPositive();
    }

    /** F7. */
    @Test
    void shouldKeepEveryAnswerWhenAllDatabaseConnectionsAreCut() throws SQLException {
        // Given
        var clerks = new Clerks();
        try (clerks) {
            for (int cut = 0; cut < 5; cut++) {
                clerks.awaitDone(10);

                // When
                cutConnections();
            }
            clerks.awaitDone(20);
        }

        // Then
        Counts.check("every database connection cut 5 times under clerks", clerks.history());
    }

    /** F11. */
    @Test
    void shouldAnswerForAHungServiceInTimeAndServeTheOthersMeanwhile() {
        // Given
        Api clerk = Api.as("clerk");
        ManagedProcess housing = TestCity.get().service(Service.HOUSING).process();
        Signals.stop(housing);
        try {
            // When
            CompletableFuture<Api.Answer> hung = CompletableFuture.supplyAsync(() -> clerk.get("/api/v1/housing/estates"));
            List<Duration> others = IntStream.range(0, 200).mapToObj(i -> timed(clerk)).sorted().toList();

            // Then
            assertThat(hung.isDone()).as("the hung service is still waited for").isFalse();
            assertThat(others.get(197)).as("the 99th of 100 answers of another service").isLessThan(Duration.ofSeconds(1));
            Api.Answer answer = hung.join();
            assertThat(answer.status()).isEqualTo(504);
            assertThat(answer.problem()).isEqualTo("service-timeout");
        } finally {
            Signals.resume(housing);
        }
        await("housing is served again").atMost(Duration.ofSeconds(30))
                .until(() -> clerk.get("/api/v1/housing/estates").status() == 200);
    }

    private static Duration timed(Api clerk) {
        long begun = System.nanoTime();
        assertThat(clerk.get("/api/v1/talent/organizations?limit=1").status()).isEqualTo(200);
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static ManagedProcess talent() {
        return TestCity.get().service(Service.TALENT).process();
    }

    private static void cutConnections() throws SQLException {
        try (Connection connection = Databases.open("talent"); var statement = connection.createStatement()) {
            statement.execute("""
                    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                    WHERE pid <> pg_backend_pid() AND datname IN ('talent', 'training', 'housing')""");
        }
    }
}
