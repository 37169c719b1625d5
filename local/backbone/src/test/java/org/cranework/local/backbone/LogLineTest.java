package org.cranework.local.backbone;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LogLineTest {

    @Test
    void shouldShowTheMessageAndItsCausesOfAJsonLine() {
        String line = """
                {"timestamp":"t","level":"ERROR","message":"Failed to start","exception":{"message":"outer","frames":[{"class":"A"}],\
                "causedBy":{"exception":{"message":"relation missing"}}}}""";
        assertThat(LogLine.readable(line)).isEqualTo("t ERROR Failed to start <- outer <- relation missing");
    }

    @Test
    void shouldLeavePlainLinesAlone() {
        assertThat(LogLine.readable("FATAL: port taken")).isEqualTo("FATAL: port taken");
    }

    @Test
    void shouldShowAJsonLineThatWasCutShort() {
        assertThat(LogLine.readable("{\"timestamp\":\"t")).isEqualTo("{\"timestamp\":\"t");
    }
}
