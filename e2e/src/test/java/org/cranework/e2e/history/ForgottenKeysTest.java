package org.cranework.e2e.history;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ForgottenKeysTest {

    @Test
    void shouldCountAKeyThatMetItsOwnEffect() {
        assertThat(Checker.forgottenKeys(List.of(asked("a", Outcome.UNKNOWN, 502), asked("b", Outcome.DONE, 201),
                asked("a", Outcome.REFUSED, 409)))).isEqualTo(1);
    }

    @Test
    void shouldCountNoKeyThatIsAnsweredInTheEndOrRefusedAtOnce() {
        assertThat(Checker.forgottenKeys(List.of(asked("a", Outcome.UNKNOWN, 409), asked("a", Outcome.DONE, 201),
                asked("b", Outcome.REFUSED, 409), asked("c", Outcome.UNKNOWN, 503), asked("c", Outcome.REFUSED, 429))))
                .isZero();
    }

    private static Operation asked(String key, Outcome outcome, int status) {
        return new Operation("register", key, outcome, status, outcome == Outcome.DONE ? UUID.randomUUID() : null, 0, "",
                Duration.ofMillis(5));
    }
}
