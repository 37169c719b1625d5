package org.cranework.local.backbone;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A log line as a person wants to read it: services log JSON, whose stack frames would bury what matters. */
final class LogLine {

    private static final int LIMIT = 400;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private LogLine() {}

    static String readable(String line) {
        return shortened(line.startsWith("{") ? fromJson(line) : line);
    }

    private static String fromJson(String line) {
        try {
            JsonNode entry = MAPPER.readTree(line);
            List<String> words = new ArrayList<>(List.of(entry.path("timestamp").asText(), entry.path("level").asText(),
                    entry.path("message").asText()));
            JsonNode exception = entry.path("exception");
            while (!exception.isMissingNode()) {
                words.add("<- " + exception.path("message").asText());
                exception = exception.path("causedBy").path("exception");
            }
            return String.join(" ", words);
        } catch (IOException cutShort) {
            return line;
        }
    }

    private static String shortened(String line) {
        return line.length() <= LIMIT ? line : line.substring(0, LIMIT) + "...";
    }
}
