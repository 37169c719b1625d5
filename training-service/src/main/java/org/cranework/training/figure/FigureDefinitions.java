package org.cranework.training.figure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/** This service's part of {@code contracts/figures.yaml}: the file is what counts, not a copy of it in code. */
@Singleton
class FigureDefinitions {

    private static final String FILE = "contracts/figures.yaml";

    private final List<FigureDefinition> all;

    FigureDefinitions() {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
            this.all = new YAMLMapper().readValue(file, Document.class).figures().stream()
                    .filter(figure -> figure.id().startsWith("training.")).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FILE, unreadable);
        }
    }

    List<FigureDefinition> all() {
        return all;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Document(List<FigureDefinition> figures) {}
}
