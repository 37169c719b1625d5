package org.cranework.figures;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** This service's part of {@code contracts/figures.yaml}: the file is what counts, not a copy of it in code. */
@Singleton
class FigureDefinitions {

    private static final String FILE = "contracts/figures.yaml";

    private final List<FigureDefinition> all;

    FigureDefinitions(@ConfigProperty(name = "cranework.contract.context") String context) {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
            this.all = new YAMLMapper().readValue(file, Document.class).figures().stream()
                    .filter(figure -> figure.id().startsWith(context + ".")).toList();
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
