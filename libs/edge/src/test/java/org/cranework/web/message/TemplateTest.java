package org.cranework.web.message;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TemplateTest {

    @Test
    void shouldFillNamesAndNothingElse() {
        assertThat(Template.fill("it's {count} of {limit} {unknown}$1 {}", Map.of("count", 3, "limit", "{count}")))
                .isEqualTo("it's 3 of {count} $1 {}");
    }
}
