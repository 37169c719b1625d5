package org.cranework.intake.sheet;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class StrictDecoderTest {

    private static final int BUFFER = 64 * 1024;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void shouldReadCharactersThatAnyBufferCutsInTwo(String charset) throws IOException {
        for (int before = BUFFER - 4; before <= BUFFER + 1; before++) {
            // Given
            String text = "x".repeat(before) + "甲𠮷é";

            // When, Then
            assertThat(read(text.getBytes(Charset.forName(charset)), charset)).isEqualTo(text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void shouldReadWhatComesByteByByte(String charset) throws IOException {
        // Given
        String text = "学号,姓名\n1,𠮷\n";
        InputStream slow = new FilterInputStream(new ByteArrayInputStream(text.getBytes(Charset.forName(charset)))) {

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                return super.read(target, offset, Math.min(length, 1));
            }
        };

        // When, Then
        try (StrictDecoder decoder = new StrictDecoder(slow, Charset.forName(charset))) {
            assertThat(decoder.readAllAsString()).isEqualTo(text);
        }
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, c0af, 0", "UTF-8, 41e08080, 1", "UTF-8, 4142f8888080, 2", "UTF-8, 41eda080, 1", "UTF-8, 41f4908080, 1",
            "UTF-8, e7, 0", "UTF-8, 41ff, 1", "GB18030, 41ff, 1", "GB18030, 418130, 1"})
    void shouldNameTheFirstByteOfWhatIsNoCharacter(String charset, String hex, long offset) {
        // Given
        byte[] bytes = HexFormat.of().parseHex(hex);

        // When
        UndecodableException refused = catchThrowableOfType(UndecodableException.class, () -> read(bytes, charset));

        // Then
        assertThat(refused.offset()).isEqualTo(offset);
    }

    @Test
    void shouldCountTheBytesOfEarlierBuffers() {
        // Given
        byte[] bytes = ("甲".repeat(BUFFER) + "?").getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 1] = (byte) 0xfe;

        // When
        UndecodableException refused = catchThrowableOfType(UndecodableException.class, () -> read(bytes, "UTF-8"));

        // Then
        assertThat(refused.offset()).isEqualTo(3L * BUFFER);
    }

    private static String read(byte[] bytes, String charset) throws IOException {
        try (StrictDecoder decoder = new StrictDecoder(new ByteArrayInputStream(bytes), Charset.forName(charset))) {
            return decoder.readAllAsString();
        }
    }
}
