package org.cranework.web.message;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BundledMessagesTest {

    @TempDir
    Path module;

    @Test
    void shouldSpeakAllLanguages() throws IOException {
        // Given
        bundle("greeting=Hello, {name}", "greeting=你好，{name}", "greeting=Здравствуйте, {name}");

        // When
        BundledMessages messages = load();

        // Then
        assertThat(messages.text(Languages.ENGLISH, "greeting", Map.of("name", "Li"))).isEqualTo("Hello, Li");
        assertThat(messages.text(Languages.CHINESE, "greeting", Map.of("name", "Li"))).isEqualTo("你好，Li");
        assertThat(messages.text(Languages.RUSSIAN, "greeting", Map.of("name", "Li"))).isEqualTo("Здравствуйте, Li");
        assertThat(messages.has("parting")).isFalse();
    }

    @Test
    void shouldRefuseBundleThatLacksTranslation() throws IOException {
        // Given
        bundle("greeting=Hello\nparting=Bye", "greeting=你好", "greeting=Здравствуйте\nparting=До свидания");

        // When, Then
        assertThatThrownBy(this::load).isInstanceOf(IllegalStateException.class)
                .hasMessage("Message bundle messages/test in zh-CN lacks [parting] and has [] beyond the English one");
    }

    private void bundle(String english, String chinese, String russian) throws IOException {
        Files.createDirectories(module.resolve("META-INF"));
        Files.createDirectories(module.resolve("messages"));
        Files.writeString(module.resolve("META-INF/cranework-messages"), "messages/test\n");
        Files.writeString(module.resolve("messages/test_en.properties"), english);
        Files.writeString(module.resolve("messages/test_zh_CN.properties"), chinese);
        Files.writeString(module.resolve("messages/test_ru.properties"), russian);
    }

    private BundledMessages load() {
        try (URLClassLoader loader = new URLClassLoader(new URL[]{module.toUri().toURL()}, null)) {
            return new BundledMessages(loader);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
