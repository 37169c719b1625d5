package org.cranework.contracts;

import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code figures.yaml} says of each figure all that a reader needs, and holds no value. */
class FigureTest {

    private static final List<String> LANGUAGES = List.of("en", "zh-CN", "ru");

    @Test
    void shouldSayEverythingInThreeLanguages() {
        JsonNode figures = Files.yaml(Files.path("figures.yaml")).path("figures");
        assertThat(figures.findValuesAsText("id")).isNotEmpty().doesNotHaveDuplicates();
        assertThat(figures).allSatisfy(figure -> {
            assertThat(figure.path("id").asText()).matches("(talent|training|housing)(\\.[a-z-]+)+");
            for (String language : LANGUAGES) {
                assertThat(figure.path("name").path(language).asText()).as(language).isNotBlank();
                assertThat(figure.path("meaning").path(language).asText()).as(language).isNotBlank();
            }
            assertThat(Set.of("stock", "flow-of-year", "autumn-on-autumn")).contains(figure.path("kind").asText());
            assertThat(Set.of("exact", "at-least", "about")).contains(figure.path("exactness").asText());
            assertThat(figure.path("unit").asText()).isNotBlank();
            assertThat(figure.path("pillar").asText()).isNotBlank();
            assertThat(figure.path("rounding").path("decimals").isInt()).isTrue();
            assertThat(figure.path("cuts").isArray()).isTrue();
            assertThat(figure.path("public").isBoolean()).isTrue();
            assertThat(figure.has("value")).isFalse();
        });
    }
}
