package org.cranework.eventing.relay;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PaceTest {

    private final Pace pace = new Pace(new QuickSettings(1000, Duration.ofSeconds(10), Duration.ofSeconds(30)));

    @Test
    void shouldNotPauseWhileBatchesAreFull() {
        // When / Then
        assertThat(pace.afterBatch(1000)).isZero();
    }

    @Test
    void shouldPauseShortlyForAWhileAfterTheLastEventAndLongerThen() {
        // Given
        pace.afterBatch(3);

        // When
        var looks = 0;
        while (pace.afterBatch(0).equals(Duration.ofMillis(10))) {
            looks++;
        }

        // Then
        assertThat(looks).isEqualTo(100);
        assertThat(pace.afterBatch(0)).isEqualTo(Duration.ofMillis(50));
        assertThat(pace.afterBatch(1)).isEqualTo(Duration.ofMillis(10));
    }

    @Test
    void shouldPauseLongerWithEachFailureUntilSomethingWorks() {
        // When / Then
        assertThat(pace.afterFailure()).isEqualTo(Duration.ofMillis(50));
        assertThat(pace.afterFailure()).isEqualTo(Duration.ofMillis(100));
        assertThat(pace.afterFailure()).isEqualTo(Duration.ofMillis(200));
        assertThat(pace.afterFailure()).isEqualTo(Duration.ofMillis(200));
        pace.afterBatch(0);
        assertThat(pace.afterFailure()).isEqualTo(Duration.ofMillis(50));
    }
}
