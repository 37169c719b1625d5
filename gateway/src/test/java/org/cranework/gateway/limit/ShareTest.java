package org.cranework.gateway.limit;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ShareTest {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    @Test
    void shouldRefuseBeyondBurstAndRefillAtRate() {
        // Given
        Share share = new Share(2, 3, 10, 0);
        for (int i = 0; i < 3; i++) {
            assertThat(share.ask(0).admitted()).isTrue();
        }

        // When
        Share.Verdict refused = share.ask(0);
        Share.Verdict later = share.ask(SECOND / 2);

        // Then
        assertThat(refused).isEqualTo(new Share.Verdict(false, 0, 1));
        assertThat(later.admitted()).isTrue();
        assertThat(later.remaining()).isZero();
    }

    @Test
    void shouldHoldRequestsAtWork() {
        // Given
        Share share = new Share(100, 100, 1, 0);
        share.ask(0);

        // When
        Share.Verdict second = share.ask(0);
        share.done();
        Share.Verdict third = share.ask(0);

        // Then
        assertThat(second.admitted()).isFalse();
        assertThat(third.admitted()).isTrue();
        assertThat(share.isIdle(SECOND)).isFalse();
        share.done();
        assertThat(share.isIdle(SECOND)).isTrue();
    }
}
