package org.cranework.web.correlation;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RequestTraceTest {

    @Test
    void shouldTakeUpCallersTraceAndBeginOneOtherwise() {
        assertThat(RequestTrace.read("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"))
                .isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
        assertThat(RequestTrace.read(null)).matches("[0-9a-f]{32}").isNotEqualTo(RequestTrace.read(null));
        assertThat(RequestTrace.read("00-" + "0".repeat(32) + "-00f067aa0ba902b7-01")).isNotEqualTo("0".repeat(32));
        assertThat(RequestTrace.read("\r\nevil")).matches("[0-9a-f]{32}");
    }
}
