package org.cranework.web.message;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class LanguagesTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"-, en", "'', en", "zh-CN, zh-CN", "zh-TW, zh-CN", "ru-RU, ru",
            "'fr, ru;q=0.5, en;q=0.7', en", "'en;q=0, ru', ru", "fr, en", "'not a language!', en", "*, en"})
    void shouldNegotiate(String accepted, String language) {
        assertThat(Languages.negotiate(accepted).toLanguageTag()).isEqualTo(language);
    }
}
