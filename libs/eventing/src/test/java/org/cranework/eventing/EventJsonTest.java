package org.cranework.eventing;

import java.util.UUID;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cranework.eventing.TestEvents.event;

class EventJsonTest {

    private final EventJson json = new EventJson(new ObjectMapper());

    record Thing(String name, int size) {}

    @Test
    void shouldIgnoreWhatANewerProducerAdds() {
        // When
        var thing = json.read(data("{\"name\":\"a\",\"size\":1,\"color\":\"red\"}"), Thing.class);

        // Then
        assertThat(thing).isEqualTo(new Thing("a", 1));
        assertThat(new String(json.write(thing), UTF_8)).isEqualTo("{\"name\":\"a\",\"size\":1}");
    }

    @Test
    void shouldNameTheMemberAndNotItsValue() {
        // When / Then
        assertThatThrownBy(() -> json.read(data("{\"name\":\"a\",\"size\":\"230200199001011234\"}"), Thing.class))
                .isInstanceOf(PoisonException.class).hasMessage("data does not fit: size");
        assertThatThrownBy(() -> json.read(data("{\"name\":null,\"size\":1}"), Thing.class))
                .isInstanceOf(PoisonException.class).hasMessage("data does not fit: name");
        assertThatThrownBy(() -> json.read(data("null"), Thing.class))
                .isInstanceOf(PoisonException.class).hasMessage("data is null");
        assertThatThrownBy(() -> json.read(data("{\"name\":\"王"), Thing.class))
                .isInstanceOf(PoisonException.class).hasMessageStartingWith("data ").hasMessageNotContaining("王");
    }

    private static ReceivedEvent data(String data) {
        return event(UUID.randomUUID(), 0, data);
    }
}
