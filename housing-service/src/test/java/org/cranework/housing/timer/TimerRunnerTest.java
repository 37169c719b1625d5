package org.cranework.housing.timer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.cranework.casework.timer.TimerRunner;
import org.cranework.casework.timer.Timers;
import org.cranework.housing.Database;
import org.cranework.testing.backbone.BackboneResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

/** The timers of libs/casework, on a service that has a database and transactions. */
@QuarkusTest
@QuarkusTestResource(BackboneResource.class)
class TimerRunnerTest {

    private final Timers timers;
    private final TimerRunner runner;
    private final Bell bell;
    private final Database database;
    private final Clock clock;

    TimerRunnerTest(Timers timers, TimerRunner runner, Bell bell, Database database, Clock clock) {
        this.timers = timers;
        this.runner = runner;
        this.bell = bell;
        this.database = database;
        this.clock = clock;
    }

    @BeforeEach
    void empty() {
        database.empty();
    }

    @Test
    void shouldFireEachDueTimerOnceBetweenInstances() throws InterruptedException {
        // Given
        Set<UUID> subjects = new HashSet<>();
        for (int i = 0; i < 50; i++) {
            UUID subject = UUID.randomUUID();
            subjects.add(subject);
            timers.set("bell", subject, clock.instant());
        }

        // When
        try (var instances = Executors.newFixedThreadPool(2)) {
            instances.invokeAll(List.of(runner::runDue, runner::runDue));
        }
        await("the poller too").until(() -> database.count("SELECT count(*) FROM timer") == 0);

        // Then
        assertThat(bell.rung(subjects)).containsExactlyInAnyOrderElementsOf(subjects);
    }

    @Test
    void shouldLeaveWhatIsNotDue() {
        // Given
        UUID subject = UUID.randomUUID();
        timers.set("bell", subject, clock.instant().plus(Duration.ofHours(1)));

        // When
        runner.runDue();

        // Then
        assertThat(bell.rung(Set.of(subject))).isEmpty();
        assertThat(database.count("SELECT count(*) FROM timer")).isEqualTo(1);
    }

    @Test
    void shouldLetAFailedTimerWaitWithoutHoldingUpOthers() {
        // Given
        UUID failing = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        bell.breakFor(failing);
        timers.set("bell", failing, Instant.EPOCH);
        timers.set("bell", other, clock.instant());

        // When
        runner.runDue();
        await("the other").untilAsserted(() -> assertThat(bell.rung(Set.of(failing, other))).containsExactly(other));

        // Then
        await("the attempt is noted").until(() -> database.count("SELECT count(*) FROM timer WHERE attempts > 0") == 1);
        bell.mend(failing);
        await("the failed one again")
                .untilAsserted(() -> assertThat(bell.rung(Set.of(failing, other))).containsExactly(other, failing));
    }

    @Test
    void shouldForgetATimerWhoseTransactionIsRolledBack() {
        // Given
        UUID subject = UUID.randomUUID();

        // When
        assertThatIllegalStateException().isThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
            timers.set("bell", subject, clock.instant());
            throw new IllegalStateException("the business transaction fails");
        }));
        runner.runDue();

        // Then
        assertThat(bell.rung(Set.of(subject))).isEmpty();
        assertThat(database.count("SELECT count(*) FROM timer")).isZero();
    }
}
