package org.cranework.gateway.upstream;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BreakerTest {

    private static final long REST = Duration.ofSeconds(5).toNanos();

    private final Breaker breaker = new Breaker(2, Duration.ofSeconds(5));

    @Test
    void shouldOpenAfterFailuresInARowOnly() {
        breaker.failed(0);
        breaker.succeeded();
        breaker.failed(0);
        assertThat(breaker.letsThrough(0)).isTrue();
        breaker.failed(0);
        assertThat(breaker.letsThrough(0)).isFalse();
        assertThat(breaker.isOpen()).isTrue();
    }

    @Test
    void shouldLetOneTryAfterRest() {
        // Given
        breaker.failed(0);
        breaker.failed(0);

        // When
        boolean early = breaker.letsThrough(REST - 1);
        boolean first = breaker.letsThrough(REST);
        boolean second = breaker.letsThrough(REST);

        // Then
        assertThat(early).isFalse();
        assertThat(first).isTrue();
        assertThat(second).isFalse();
    }

    @Test
    void shouldNotTakeALookForATry() {
        // Given
        breaker.failed(0);
        breaker.failed(0);

        // When
        boolean early = breaker.mayLetThrough(REST - 1);
        boolean looked = breaker.mayLetThrough(REST);

        // Then
        assertThat(early).isFalse();
        assertThat(looked).isTrue();
        assertThat(breaker.letsThrough(REST)).isTrue();
        assertThat(breaker.mayLetThrough(REST)).isFalse();
    }

    @Test
    void shouldCloseWhenTheTrySucceedsAndRestAgainWhenItFails() {
        // Given
        breaker.failed(0);
        breaker.failed(0);
        breaker.letsThrough(REST);

        // When
        breaker.failed(REST);

        // Then
        assertThat(breaker.letsThrough(REST + 1)).isFalse();
        assertThat(breaker.letsThrough(2 * REST)).isTrue();
        breaker.succeeded();
        assertThat(breaker.letsThrough(2 * REST)).isTrue();
        assertThat(breaker.isOpen()).isFalse();
    }

    @Test
    void shouldLetAnotherTryWhereTheCallerWentAway() {
        // Given
        breaker.failed(0);
        breaker.failed(0);
        breaker.letsThrough(REST);

        // When
        breaker.abandoned();

        // Then
        assertThat(breaker.letsThrough(REST)).isTrue();
    }
}
