package org.cranework.e2e;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Sheets as they come on a bad day. Each is refused with the place and the remedy, and nothing of it is applied. */
class BadSheetIT {

    private static final int SERIES = 30;
    private static TestCollege college;

    @BeforeAll
    static void takeACollege() {
        college = TestCollege.take("bad-sheet");
        college.ended(college.send("", Sheets.sound(SERIES, 2)));
    }

    @Test
    void shouldRefuseAnEmptyBody() {
        assertRefusedAtTheDoor(new byte[0], "text/csv", 422, "document-empty");
    }

    @Test
    void shouldRefuseAZip() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("sheet.csv"));
            zip.write(Sheets.sound(31, 2).getBytes(StandardCharsets.UTF_8));
        }
        assertRefusedAtTheDoor(bytes.toByteArray(), "text/csv", 415, "document-type");
    }

    @Test
    void shouldRefuseAnExcelWorkbook() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
        }
        assertRefusedAtTheDoor(bytes.toByteArray(), "text/csv", 415, "document-type");
    }

    @Test
    void shouldRefuseAGzipBody() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(Sheets.sound(31, 2).getBytes(StandardCharsets.UTF_8));
        }
        assertRefusedAtTheDoor(bytes.toByteArray(), "text/csv", 415, "document-type");
    }

    @Test
    void shouldNameTheByteThatIsNotOfTheDeclaredEncoding() {
        byte[] sheet = Sheets.sound(31, 2).getBytes(Charset.forName("GB18030"));
        assertFound(sheet, "?charset=UTF-8", "sheet-encoding", 0);
    }

    @Test
    void shouldReadGb18030WhenItIsDeclared() {
        // When
        JsonNode feed = college.ended(college.send("?charset=GB18030&dryRun=true",
                new String(Sheets.sound(SERIES, 2)).getBytes(Charset.forName("GB18030"))));

        // Then
        assertThat(feed.path("state").asText()).isEqualTo("checked");
        assertThat(feed.path("difference").path("unchanged").asInt()).isEqualTo(2);
    }

    @Test
    void shouldFindASheetWithoutRows() {
        assertFound(Sheets.HEADER, "sheet-no-rows", 0);
    }

    @Test
    void shouldFindAFileThatWasCutOff() {
        String sheet = Sheets.sound(31, 3);
        assertFound(sheet.substring(0, sheet.length() - 40), "sheet-cut-off", 4);
    }

    @Test
    void shouldFindAnOpenQuotationMark() {
        assertFound(Sheets.HEADER + "\"S1" + Sheets.row(31, 1) + Sheets.row(31, 2), "sheet-quote-open", 2);
    }

    @Test
    void shouldFindAnUnquotedComma() {
        assertFound(Sheets.HEADER + Sheets.row("S1", "示例,甲", Sheets.document(31, 1), "230206", "10012345678"), "row-width", 2);
    }

    @Test
    void shouldFindADuplicateHeader() {
        assertFound(Sheets.sound(31, 1).replace("联系电话", "姓名"), "header-duplicate", 0);
    }

    @Test
    void shouldFindAMissingHeader() {
        assertFound(Sheets.sound(31, 1).replaceFirst("证件号码", "备注"), "header-missing", 0);
    }

    @Test
    void shouldFindACellOfTenMegabytes() {
        assertFound(Sheets.HEADER + Sheets.row("S1", "示".repeat(3_500_000), Sheets.document(31, 1), "230206", ""),
                "sheet-cell-too-long", 2);
    }

    @Test
    void shouldFindAFormula() {
        assertFound(Sheets.HEADER + Sheets.row("S1", "=cmd|'/c calc'!A1", Sheets.document(31, 1), "230206", ""), "cell-formula",
                2);
    }

    @Test
    void shouldFindAWrongCheckDigit() {
        String document = Sheets.document(31, 1);
        char wrong = document.charAt(17) == '1' ? '2' : '1';
        JsonNode finding = assertFound(Sheets.HEADER + Sheets.row("S1", "示例甲", document.substring(0, 17) + wrong, "230206", ""),
                "document-number-check-digit", 2);
        assertThat(finding.path("value").asText()).doesNotContain(document.substring(4, 16));
    }

    @Test
    void shouldFindARegionThatDoesNotExist() {
        assertFound(Sheets.HEADER + Sheets.row("S1", "示例甲", Sheets.document(31, 1), "999999", ""), "region-code-unknown", 2);
    }

    @Test
    void shouldFindARowOfAnotherCollege() {
        assertFound(Sheets.HEADER.strip() + ",学校代码\r\n" + Sheets.row(31, 1).strip() + ",12230200MB00000997\r\n",
                "row-of-another-college", 2);
    }

    @Test
    void shouldFindTheSameStudentTwice() {
        assertFound(Sheets.HEADER + Sheets.row(31, 1) + Sheets.row(31, 1), "row-duplicate", 3);
    }

    private static JsonNode assertFound(String sheet, String code, int row) {
        return assertFound(sheet.getBytes(StandardCharsets.UTF_8), "", code, row);
    }

    /** The feed is refused, its finding names the place and the remedy in the caller's language, and nothing was applied. */
    private static JsonNode assertFound(byte[] sheet, String query, String code, int row) {
        // When
        JsonNode feed = college.ended(college.send(query, sheet));

        // Then
        assertThat(feed.path("state").asText()).isEqualTo("refused");
        JsonNode findings = college.findings(feed);
        JsonNode found = findings.findParents("code").stream().filter(finding -> code.equals(finding.path("code").asText()))
                .filter(finding -> finding.path("row").asInt(0) == row).findFirst()
                .orElseThrow(() -> new AssertionError("no " + code + " at row " + row + " in " + findings));
        assertThat(found.path("message").asText()).isNotBlank();
        assertThat(found.path("remedy").asText()).isNotBlank();
        assertNothingApplied();
        return found;
    }

    private static void assertRefusedAtTheDoor(byte[] body, String type, int status, String problem) {
        // When
        var answer = college.api().header("Content-Type", type).postSheet("/api/v1/training/feeds", body);

        // Then
        assertThat(answer.problem()).as(answer.text()).isEqualTo(problem);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body().path("detail").asText()).isNotBlank();
        assertNothingApplied();
    }

    private static void assertNothingApplied() {
        assertThat(college.api().get("/api/v1/training/enrollments?count=true").body().path("count").path("value").asInt())
                .isEqualTo(2);
    }
}
