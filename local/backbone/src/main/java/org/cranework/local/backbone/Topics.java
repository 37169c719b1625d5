package org.cranework.local.backbone;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

/** Reads the one file that declares every topic. */
public final class Topics {

    private static final String RESOURCE = "/contracts/events/topics.yaml";

    private Topics() {}

    /** Every declared topic, in the file's order. */
    public static List<Topic> declared() {
        try (InputStream file = Topics.class.getResourceAsStream(RESOURCE)) {
            if (file == null) {
                return List.of();
            }
            Object tree = new ObjectMapper(new YAMLFactory()).readValue(file, Object.class);
            List<?> entries = tree instanceof Map<?, ?> root ? (List<?>) root.get("topics") : (List<?>) tree;
            return entries.stream().map(entry -> Topic.from((Map<?, ?>) entry)).toList();
        } catch (IOException e) {
            throw new BackboneException("contracts/events/topics.yaml cannot be read: " + e.getMessage(), e);
        }
    }
}
