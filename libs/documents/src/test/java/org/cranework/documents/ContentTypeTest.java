package org.cranework.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

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

    @Test
    void shouldTellAWorkbookFromAnotherArchive() throws IOException {
        assertThat(ofBytes(zip("[Content_Types].xml", "xl/workbook.xml"))).isEqualTo(ContentType.XLSX);
        assertThat(ofBytes(zip("docProps/app.xml", "xl/workbook.xml"))).isEqualTo(ContentType.XLSX);
        assertThat(ofBytes(zip("sheet.csv"))).isEqualTo(ContentType.ZIP);
        assertThat(ofBytes(zip())).as("an archive of nothing").isEqualTo(ContentType.ZIP);
    }

    @Test
    void shouldTellCompressedText() throws IOException {
        // Given
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write("学号,姓名\n".getBytes(StandardCharsets.UTF_8));
        }

        // When, Then
        assertThat(ofBytes(bytes.toByteArray())).isEqualTo(ContentType.GZIP);
    }

    @Test
    void shouldTellTextInTwoByteUnitsMarkedOrNot() {
        assertThat(ofBytes("\ufeff学号,姓名".getBytes(StandardCharsets.UTF_16BE))).isEqualTo(ContentType.UTF_16);
        assertThat(ofBytes("\ufeff学号,姓名".getBytes(StandardCharsets.UTF_16LE))).isEqualTo(ContentType.UTF_16);
        assertThat(ofBytes("学号,姓名\n".getBytes(StandardCharsets.UTF_16LE))).isEqualTo(ContentType.BINARY);
    }

    @Test
    void shouldTakeTextForTextInAnyOfItsEncodings() {
        assertThat(of("\ufeff学号,姓名\n")).isEqualTo(ContentType.TEXT);
        assertThat(ofBytes("学号,姓名\n".getBytes(Charset.forName("GB18030")))).isEqualTo(ContentType.TEXT);
        assertThat(of("PK,姓名\n")).isEqualTo(ContentType.TEXT);
    }

    @Test
    void shouldLookAtNoMoreThanItWasGiven() {
        // Given
        byte[] bytes = "a\0".getBytes(StandardCharsets.UTF_8);

        // When, Then
        assertThat(ContentType.of(bytes, 1)).isEqualTo(ContentType.TEXT);
        assertThat(ContentType.of(bytes, 2)).isEqualTo(ContentType.BINARY);
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static ContentType ofBytes(byte[] bytes) {
        return ContentType.of(bytes, bytes.length);
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
