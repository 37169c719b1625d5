package org.cranework.documents;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ContentTypeTest {

    @Test
    void shouldTellContentByItsFirstBytes() {
        assertThat(of("")).isEqualTo(ContentType.EMPTY);
        assertThat(of("学号,姓名\n")).isEqualTo(ContentType.TEXT);
        assertThat(of("PK\u0003\u0004....sheet.csv")).isEqualTo(ContentType.ZIP);
        assertThat(of("PK\u0003\u0004....[Content_Types].xml")).isEqualTo(ContentType.XLSX);
        assertThat(of("%PDF-1.7")).isEqualTo(ContentType.PDF);
        assertThat(of("a\0b")).isEqualTo(ContentType.BINARY);
        assertThat(ofBytes(0x1f, 0x8b, 8)).isEqualTo(ContentType.GZIP);
        assertThat(ofBytes(0xff, 0xfe, 'a', 0)).isEqualTo(ContentType.UTF_16);
        assertThat(ofBytes(0xd0, 0xcf, 0x11, 0xe0)).isEqualTo(ContentType.XLS);
    }

    private static ContentType of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return ContentType.of(bytes, bytes.length);
    }

    private static ContentType ofBytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return ContentType.of(bytes, bytes.length);
    }
}
