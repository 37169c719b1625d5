package org.cranework.eventing;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EventTest {

    private static final Instant TIME = Instant.parse("2018-09-01T08:00:00.123Z");

    @Test
    void shouldGetAnIdOfItsTime() {
        // When
        var event = Event.of("test.thing", "test.thing.changed.v1", UUID.randomUUID(), 0, TIME, new byte[0]);

        // Then
        assertThat(event.id().version()).isEqualTo(7);
        assertThat(event.id().variant()).isEqualTo(2);
        assertThat(event.id().getMostSignificantBits() >>> 16).isEqualTo(TIME.toEpochMilli());
        assertThat(event.historical()).isFalse();
    }

    @Test
    void shouldRefuseWhatTheTableWouldRefuse() {
        // When / Then
        assertThatThrownBy(() -> Event.of("test.thing", "test.thing.changed.v1", UUID.randomUUID(), -1, TIME, new byte[0]))
                .isInstanceOf(IllegalArgumentException.class).hasMessage("aggregateVersion must not be negative: -1");
        assertThatThrownBy(
                () -> Event.of("test.thing", "test.thing.changed.v1", UUID.randomUUID(), 0, TIME, new byte[65_537]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("data of test.thing.changed.v1 has 65537 bytes, more than 65536");
    }
}
