package org.cranework.testing.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Events, held against their schemas; and the examples that consumers are tested with. */
public final class EventContract {

    private static final ObjectMapper JSON = new ObjectMapper();

    private EventContract() {}

    /** Fails where an event's data is not what the schema of its type says. */
    public static void check(String type, byte[] data) {
        try {
            List<String> violations = new SchemaSource(read(type, "schema")).violations("", JSON.readTree(data));
            if (!violations.isEmpty()) {
                throw new AssertionError(type + " against its schema:\n  " + String.join("\n  ", violations));
            }
        } catch (IOException e) {
            throw new AssertionError(type + " is no JSON", e);
        }
    }

    /** The example that stands beside the schema of a type. */
    public static byte[] example(String type) {
        return read(type, "example").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static JsonNode read(String type, String kind) {
        int context = type.indexOf('.');
        String resource = "contracts/events/" + type.substring(0, context) + "/" + type.substring(context + 1) + "." + kind
                + ".json";
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (file == null) {
                throw new AssertionError("There is no " + resource);
            }
            return JSON.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
