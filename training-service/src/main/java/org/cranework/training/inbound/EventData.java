package org.cranework.training.inbound;

import java.io.IOException;
import java.util.UUID;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.cranework.eventing.PoisonException;
import org.cranework.eventing.ReceivedEvent;

/** Reads event data; what cannot be read is poison, and the reason names the field, never its value. */
@Singleton
class EventData {

    private final ObjectMapper json;

    EventData(ObjectMapper json) {
        this.json = json;
    }

    JsonNode read(ReceivedEvent event) {
        try {
            JsonNode data = json.readTree(event.data());
            if (data == null || !data.isObject()) {
                throw new PoisonException(event.id(), "the data is no JSON object");
            }
            return data;
        } catch (IOException unreadable) {
            throw new PoisonException(event.id(), "the data is no JSON");
        }
    }

    static String text(ReceivedEvent event, JsonNode data, String pointer) {
        JsonNode value = data.at(pointer);
        if (!value.isTextual() || value.textValue().isEmpty()) {
            throw new PoisonException(event.id(), pointer + " is missing or no text");
        }
        return value.textValue();
    }

    static UUID uuid(ReceivedEvent event, JsonNode data, String pointer) {
        try {
            return UUID.fromString(text(event, data, pointer));
        } catch (IllegalArgumentException malformed) {
            throw new PoisonException(event.id(), pointer + " is no UUID");
        }
    }
}
