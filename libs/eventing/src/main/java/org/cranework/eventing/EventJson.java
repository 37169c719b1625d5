package org.cranework.eventing;

import java.io.IOException;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The data of events as records: members that a newer producer adds are ignored, what cannot be read is poison.
 */
@Singleton
public final class EventJson {

    private final ObjectMapper mapper;

    public EventJson(ObjectMapper mapper) {
        this.mapper = mapper.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES);
    }

    /**
     * Reads the data of an event.
     *
     * @throws PoisonException if it is not JSON of this type; the reason names the member, never its value
     */
    public <T> T read(ReceivedEvent event, Class<T> type) {
        try {
            var data = mapper.readValue(event.data(), type);
            if (data == null) {
                throw new PoisonException(event.id(), "data is null");
            }
            return data;
        } catch (JsonMappingException e) {
            var path = e.getPath().stream().map(JsonMappingException.Reference::getFieldName)
                    .map(name -> name == null ? "[]" : name).collect(Collectors.joining("."));
            throw new PoisonException(event.id(), "data does not fit: " + (path.isEmpty() ? "the whole" : path));
        } catch (IOException e) {
            throw new PoisonException(event.id(), "data is no JSON");
        }
    }

    /** The data of an event to be published. */
    public byte[] write(Object data) {
        try {
            return mapper.writeValueAsBytes(data);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(data.getClass() + " cannot be written as JSON", e);
        }
    }
}
