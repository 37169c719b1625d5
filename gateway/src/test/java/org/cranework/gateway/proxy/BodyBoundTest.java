package org.cranework.gateway.proxy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.time.Duration;
import java.util.Collections;
import java.util.Properties;

import io.smallrye.config.WithDefault;
import org.cranework.gateway.config.GatewayConfig;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BodyBoundTest {

    /** Or the sender is told 502 and, worse, the breaker counts the sender's pause against the service. */
    @Test
    void shouldGiveAPausingSenderUpBeforeTheServiceBehindDoes() throws Exception {
        // Given
        String pause = GatewayConfig.Body.class.getDeclaredMethod("pause").getAnnotation(WithDefault.class).value();

        // When
        Duration door = Duration.parse("PT" + pause);
        Duration behind = Duration.parse("PT" + defaults().getProperty("quarkus.http.read-timeout"));

        // Then
        assertThat(behind).isGreaterThanOrEqualTo(door.plusSeconds(10));
    }

    private static Properties defaults() throws IOException {
        Properties defaults = new Properties();
        for (URL file : Collections
                .list(BodyBoundTest.class.getClassLoader().getResources("META-INF/microprofile-config.properties"))) {
            try (InputStream in = file.openStream()) {
                defaults.load(in);
            }
        }
        return defaults;
    }
}
