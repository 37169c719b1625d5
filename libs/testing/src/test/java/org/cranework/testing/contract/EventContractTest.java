package org.cranework.testing.contract;

import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EventContractTest {

    private static final String TYPE = "talent.organization.registered.v1";

    @Test
    void shouldAcceptExample() {
        assertThatCode(() -> EventContract.check(TYPE, EventContract.example(TYPE))).doesNotThrowAnyException();
    }

    @Test
    void shouldRefuseWhatBreaksSchema() {
        assertThatThrownBy(() -> EventContract.check(TYPE, "{}".getBytes(UTF_8))).isInstanceOf(AssertionError.class)
                .hasMessageContaining("organizationId");
    }
}
