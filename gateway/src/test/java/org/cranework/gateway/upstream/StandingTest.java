package org.cranework.gateway.upstream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StandingTest {

    @Test
    void shouldTellLeavingFromUnready() {
        assertThat(Standing.told(200, false)).isEqualTo(Standing.READY);
        assertThat(Standing.told(503, true)).isEqualTo(Standing.LEAVING);
        assertThat(Standing.told(503, false)).isEqualTo(Standing.UNREADY);
        assertThat(Standing.told(404, false)).isEqualTo(Standing.UNREADY);
    }

    @Test
    void shouldNotTakeTheEndOfAConnectionAloneForLeaving() {
        assertThat(Standing.told(200, true)).isEqualTo(Standing.READY);
        assertThat(Standing.told(500, true)).isEqualTo(Standing.UNREADY);
    }

    @Test
    void shouldTakeWhoFallsSilentWhileLeavingForGone() {
        assertThat(Standing.READY.afterSilence()).isEqualTo(Standing.UNREADY);
        assertThat(Standing.UNREADY.afterSilence()).isEqualTo(Standing.UNREADY);
        assertThat(Standing.LEAVING.afterSilence()).isEqualTo(Standing.LEAVING);
    }
}
