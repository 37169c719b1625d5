package org.cranework.local.city;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever mistypes is shown the right form, and nothing is started or asked. */
class MainTest {

    static Stream<Arguments> mistyped() {
        return Stream.of(
                Arguments.of(List.of("fly"), "Not a command: fly"),
                Arguments.of(List.of("up", "--now"), "./cranework up [--fresh] [--no-sample]"),
                Arguments.of(List.of("token"), "./cranework token <caller>"),
                Arguments.of(List.of("client", "add", "x"), "./cranework client add <name> <organization id>"),
                Arguments.of(List.of("client", "add", "Bad Name", "x"), "A client's name is"),
                Arguments.of(List.of("audit"), "./cranework audit verify"),
                Arguments.of(List.of("dead", "replay"), "./cranework dead replay <consumer> [aggregate id]"),
                Arguments.of(List.of("republish", "weather.report"), "No service publishes weather.report"));
    }

    @ParameterizedTest
    @MethodSource("mistyped")
    void shouldShowTheRightForm(List<String> arguments, String hint) {
        // Given
        var err = new ByteArrayOutputStream();

        // When
        int code = Main.run(arguments, new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));

        // Then
        assertThat(code).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(hint);
    }
}
