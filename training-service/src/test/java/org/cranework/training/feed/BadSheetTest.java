package org.cranework.training.feed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.cranework.testing.backbone.BackboneResource;
import org.cranework.training.College;
import org.cranework.training.Feed;
import org.cranework.training.Rows;
import org.cranework.training.Sheets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@QuarkusTestResource(BackboneResource.class)
class BadSheetTest {

    private final DataSource dataSource;
    private final Rows rows;
    private College college;

    @Inject
    BadSheetTest(DataSource dataSource, Rows rows) {
        this.dataSource = dataSource;
        this.rows = rows;
    }

    @BeforeEach
    void register() {
        college = College.registered(dataSource);
    }

    @AfterEach
    void nothingWasApplied() {
        assertThat(college.enrollments()).isZero();
        assertThat(rows.number("SELECT count(*) FROM figure_fact WHERE organization_id = ?", college.id())).isZero();
    }

    @Test
    void shouldRefuseAnEmptyBody() {
        college.send(new byte[0]).then().statusCode(422).body("type", equalTo("urn:cranework:problem:document-empty"));
    }

    @Test
    void shouldRefuseAZip() throws IOException {
        college.send(zip("sheet.csv")).then().statusCode(415).body("type", equalTo("urn:cranework:problem:document-type"))
                .body("found", equalTo("zip")).body("detail", containsString("CSV UTF-8"));
    }

    @Test
    void shouldRefuseAWorkbook() throws IOException {
        college.send(zip("[Content_Types].xml")).then().statusCode(415).body("found", equalTo("xlsx"))
                .body("detail", containsString("Save as"));
    }

    @Test
    void shouldRefuseGzip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(Sheets.of(3, Sheets.seed()).bytes());
        }
        college.send(bytes.toByteArray()).then().statusCode(415).body("found", equalTo("gzip"))
                .body("detail", containsString("Content-Encoding"));
    }

    @Test
    void shouldRefuseWhatIsTooLargeAndKeepNothingOfIt() {
        // Given
        long documents = rows.number("SELECT count(*) FROM document");
        byte[] large = new byte[13 * 1024 * 1024];
        Arrays.fill(large, (byte) 'x');

        // When
        var refused = college.send(large);

        // Then
        refused.then().statusCode(413).body("type", equalTo("urn:cranework:problem:document-too-large"))
                .body("limit", equalTo(12 * 1024 * 1024)).body("detail", containsString("Split"));
        assertThat(rows.number("SELECT count(*) FROM document")).isEqualTo(documents);
    }

    @Test
    void shouldRefuseAnUnknownCollege() {
        College.unknown().send(Sheets.of(1, Sheets.seed()).bytes()).then().statusCode(409).body("type",
                equalTo("urn:cranework:problem:college-unknown"));
    }

    @Test
    void shouldSayWhereASheetWasCutOff() {
        // Given
        String text = Sheets.of(20, Sheets.seed()).text();

        // When
        Feed feed = college.feed(text.substring(0, text.length() - 30), "mode", "every-good-row");

        // Then
        assertRefused(feed, "sheet-unreadable", "sheet-cut-off", 21);
    }

    @Test
    void shouldSayWhichByteIsWronglyEncoded() {
        // Given
        byte[] sheet = Sheets.of(20, Sheets.seed()).bytes();
        int offset = sheet.length - 5;
        sheet[offset] = (byte) 0xc3;

        // When
        Feed feed = college.feed(sheet, "mode", "every-good-row");

        // Then
        assertRefused(feed, "sheet-unreadable", "sheet-encoding", null);
        assertThat(feed.findings().getFirst().get("message")).asString().contains("offset " + offset);
    }

    @Test
    void shouldSayWhichRowHasAValueWithoutItsQuotes() {
        // Given
        String seed = Sheets.seed();
        String text = Sheets.of(5, seed).text().replace(seed + "000002", seed + "000002,x");

        // When
        Feed feed = college.feed(text);

        // Then
        assertRefused(feed, "rows-rejected", "row-width", 4);
        assertThat(feed.errors().getFirst().get("remedy")).asString().contains("quotation marks");
        assertThat(feed.counts()).containsExactly(5, 4, 0, 1);
    }

    @Test
    void shouldSayWhichQuoteIsNeverClosed() {
        // Given
        String seed = Sheets.seed();
        String text = Sheets.of(5, seed).text().replace(seed + "000002", "\"" + seed + "000002");

        // When
        Feed feed = college.feed(text, "mode", "every-good-row");

        // Then
        assertRefused(feed, "sheet-unreadable", "sheet-quote-open", 4);
    }

    @Test
    void shouldListDuplicateHeaders() {
        // Given
        String text = Sheets.of(2, Sheets.seed()).text().replace("手机号码", "学生姓名");

        // When
        Feed feed = college.feed(text);

        // Then
        assertRefused(feed, "sheet-unreadable", "header-duplicate", null);
        assertThat(feed.findings().getFirst().get("message")).asString().contains("姓名 / name (B, D)");
    }

    @Test
    void shouldListMissingHeaders() {
        // When
        Feed feed = college.feed(Sheets.of(2, Sheets.seed()).columns("姓名", "学号", "入学年份").bytes());

        // Then
        assertRefused(feed, "sheet-unreadable", "header-missing", null);
        assertThat(feed.findings().getFirst().get("message")).asString().contains("证件号码 / documentNumber")
                .contains("入学日期 / enrolledOn");
    }

    @Test
    void shouldEndAtACellOfTenMegabytes() {
        // Given
        Sheets sheet = Sheets.of(3, Sheets.seed()).with(1, "姓名", "甲".repeat(3_500_000));

        // When
        Feed feed = college.feed(sheet.bytes(), "mode", "every-good-row");

        // Then
        assertRefused(feed, "sheet-unreadable", "sheet-cell-too-long", 3);
    }

    @Test
    void shouldRefuseFormulas() {
        // When
        Feed feed = college.feed(Sheets.of(3, Sheets.seed()).with(2, "姓名", "=HYPERLINK(\"http://x.invalid\",\"甲\")").bytes());

        // Then
        assertRefused(feed, "rows-rejected", "cell-formula", 4);
        assertThat(feed.errors().getFirst()).containsEntry("cell", "B4").doesNotContainKey("value");
    }

    @Test
    void shouldNameAWrongCheckDigitInEachLanguageWithoutTheNumber() {
        // Given
        Sheets sheet = Sheets.of(3, Sheets.seed());
        String good = sheet.cell(1, "证件号码");
        String wrong = good.substring(0, 17) + (good.endsWith("1") ? "2" : "1");

        // When
        Feed feed = college.feed(sheet.with(1, "证件号码", wrong).bytes());

        // Then
        assertRefused(feed, "rows-rejected", "document-number-check-digit", 3);
        for (String language : List.of("zh-CN", "en", "ru")) {
            Map<String, Object> finding = feed.findings(language).stream()
                    .filter(one -> one.get("severity").equals("error")).findFirst().orElseThrow();
            assertThat(finding.get("cell")).isEqualTo("C3");
            assertThat(finding.toString()).doesNotContain(wrong).doesNotContain(wrong.substring(0, 17));
        }
        assertThat(feed.findings("zh-CN").toString()).contains("校验码与前面的数字不符", "column=证件号码");
        assertThat(feed.findings("ru").toString()).contains("Контрольный знак");
    }

    @Test
    void shouldRefuseRowsOfAnotherCollege() {
        // Given
        Sheets sheet = Sheets.of(4, Sheets.seed()).withAll("学校代码", college.creditCode()).with(3, "学校代码", "122302000000000000");

        // When
        Feed feed = college.feed(sheet.bytes());

        // Then
        assertRefused(feed, "rows-rejected", "row-of-another-college", 5);
    }

    @Test
    void shouldRefuseAnUnknownRegion() {
        // When
        Feed feed = college.feed(Sheets.of(2, Sheets.seed()).with(0, "区划代码", "999999").bytes());

        // Then
        assertRefused(feed, "rows-rejected", "region-code-unknown", 2);
        assertThat(feed.errors().getFirst()).containsEntry("value", "999999");
    }

    @Test
    void shouldRejectBothRowsOfOneKey() {
        // Given
        Sheets sheet = Sheets.of(3, Sheets.seed());
        sheet.with(2, "学号", sheet.cell(0, "学号"));

        // When
        Feed feed = college.feed(sheet.bytes());

        // Then
        assertThat(feed.reason()).isEqualTo("rows-rejected");
        assertThat(feed.errors()).extracting(one -> one.get("code") + " " + one.get("row"))
                .containsExactly("row-duplicate 2", "row-duplicate 4");
        assertThat(feed.counts()).containsExactly(3, 1, 0, 2);
    }

    private static void assertRefused(Feed feed, String reason, String code, Integer row) {
        assertThat(feed.state()).isEqualTo("refused");
        assertThat(feed.reason()).isEqualTo(reason);
        assertThat(feed.errors()).hasSize(1);
        assertThat(feed.errors().getFirst().get("code")).isEqualTo(code);
        assertThat(feed.errors().getFirst().get("row")).isEqualTo(row);
        assertThat(feed.errors().getFirst().get("remedy")).asString().isNotBlank();
    }

    private static byte[] zip(String entry) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write("x".getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
