package org.cranework.intake.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.cranework.intake.Column;
import org.cranework.intake.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class SheetTest {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final List<Column> COLUMNS = List.of(
            Column.required("number", "学号", UnaryOperator.identity()),
            Column.required("name", "姓名", UnaryOperator.identity(), "学生姓名"),
            Column.optional("phone", "手机", UnaryOperator.identity()));

    @Test
    void shouldReadColumnsInAnyOrderUnderEitherName() throws Exception {
        // When
        List<SheetRow> rows = read("phone, 姓名 ,number\r\n10,甲,1\r\n20,乙,2\r\n");

        // Then
        assertThat(rows).extracting(row -> row.text("number") + row.text("name") + row.text("phone")).containsExactly("1甲10",
                "2乙20");
        assertThat(rows).extracting(SheetRow::number).containsExactly(2, 3);
        assertThat(rows.getFirst().letter("name")).contains("B");
    }

    @Test
    void shouldReadQuotedCommasLineBreaksAndQuotes() throws Exception {
        // When
        List<SheetRow> rows = read("number,name\n1,\"甲, \"\"乙\"\"\n丙\"\n2,丁\n");

        // Then
        assertThat(rows).extracting(row -> row.text("name")).containsExactly("甲, \"乙\"\n丙", "丁");
        assertThat(rows).extracting(SheetRow::number).containsExactly(2, 3);
    }

    @Test
    void shouldSkipBlankRowsButCountThemAsSpreadsheetsDo() throws Exception {
        // When
        List<SheetRow> rows = read("number,name\n\n1,甲\n,\n2,乙\n");

        // Then
        assertThat(rows).extracting(SheetRow::number).containsExactly(3, 5);
    }

    @Test
    void shouldDetectGb18030ByTheHeader() throws Exception {
        // When
        Sheet sheet = open("学号,姓名\n1,甲\n".getBytes(GB18030), Optional.empty());

        // Then
        assertThat(sheet.charset()).isEqualTo(new SheetCharset(GB18030, true));
        assertThat(sheet.next().orElseThrow().text("name")).isEqualTo("甲");
    }

    @Test
    void shouldTakeAByteOrderMark() throws Exception {
        // When
        List<SheetRow> rows = read("\ufeff学号,姓名\n1,甲\n");

        // Then
        assertThat(rows.getFirst().text("number")).isEqualTo("1");
    }

    @Test
    void shouldTakeTheMarkForWhatItSaysWhateverWasDeclared() throws Exception {
        // When
        Sheet sheet = open(utf8("\ufeff学号,姓名\n1,甲\n"), Optional.of("GB18030"));

        // Then
        assertThat(sheet.charset()).isEqualTo(new SheetCharset(StandardCharsets.UTF_8, false));
        assertThat(sheet.next().orElseThrow().text("name")).isEqualTo("甲");
    }

    @Test
    void shouldReadInTheEncodingThatWasDeclared() throws Exception {
        // When
        Sheet sheet = open("number,name\n1,甲\n".getBytes(GB18030), Optional.of("GB18030"));

        // Then
        assertThat(sheet.charset()).isEqualTo(new SheetCharset(GB18030, false));
        assertThat(sheet.next().orElseThrow().text("name")).isEqualTo("甲");
    }

    @Test
    void shouldNameTheByteThatIsNotUtf8() {
        // Given
        byte[] bytes = "学号,姓名\n1,甲\n2,?\n".getBytes(StandardCharsets.UTF_8);
        int offset = bytes.length - 2;
        bytes[offset] = (byte) 0xff;

        // When
        Finding finding = fault(bytes);

        // Then
        assertThat(finding.code()).isEqualTo("sheet-encoding");
        assertThat(finding.arguments()).containsEntry("offset", (long) offset).containsEntry("charset", "UTF-8");
    }

    @Test
    void shouldNameTheByteAfterAMultiByteCharacterCutInTwo() {
        // Given
        byte[] whole = "学号,姓名\n1,甲".getBytes(StandardCharsets.UTF_8);
        byte[] cut = java.util.Arrays.copyOf(whole, whole.length - 1);

        // When
        Finding finding = fault(cut);

        // Then
        assertThat(finding.code()).isEqualTo("sheet-encoding");
        assertThat(finding.arguments()).containsEntry("offset", (long) whole.length - 3);
    }

    @Test
    void shouldListEveryMissingColumn() {
        // When
        Finding finding = fault("phone\n1\n");

        // Then
        assertThat(finding.code()).isEqualTo("header-missing");
        assertThat(finding.arguments()).containsEntry("columns", "学号 / number; 姓名 / name");
    }

    @Test
    void shouldListEveryDuplicateColumnWithItsPlaces() {
        // When
        Finding finding = fault("学号,name,学生姓名,number\n1,甲,甲,1\n");

        // Then
        assertThat(finding.code()).isEqualTo("header-duplicate");
        assertThat(finding.arguments()).containsEntry("columns", "姓名 / name (B, C); 学号 / number (A, D)");
    }

    @Test
    void shouldNoteUnknownColumnsByLetterOnly() throws Exception {
        // When
        Sheet sheet = open(utf8("number,name,备注\n1,甲,x\n"), Optional.empty());

        // Then
        assertThat(sheet.notes()).extracting(Finding::code).containsExactly("header-unknown");
        assertThat(sheet.notes().getFirst().arguments()).containsEntry("letters", "C");
    }

    @Test
    void shouldSayThatASheetHasNoRows() {
        // When
        List<String> codes = List.of(fault("number,name\n").code(), fault("number,name\n,\n\n").code());

        // Then
        assertThat(codes).containsOnly("sheet-no-rows");
    }

    @Test
    void shouldSayThatCellsAreNotSeparatedByCommas() {
        // When
        Finding finding = fault("number;name\n1;甲\n");

        // Then
        assertThat(finding.code()).isEqualTo("sheet-delimiter");
    }

    @Test
    void shouldSayThatAFileWasCutOff() {
        // When
        Finding finding = fault("number,name\n1,甲\n2");

        // Then
        assertThat(finding.code()).isEqualTo("sheet-cut-off");
        assertThat(finding.row()).isEqualTo(3);
    }

    @Test
    void shouldSayThatAQuoteIsNeverClosed() {
        // When
        List<Finding> findings = List.of(fault("number,name\n1,\"甲\n2,乙\n"), fault("number,name\n1,\"甲\n2,乙"));

        // Then
        assertThat(findings).extracting(Finding::code).containsOnly("sheet-quote-open");
        assertThat(findings).extracting(Finding::row).containsOnly(2);
    }

    @Test
    void shouldNotMistakeAQuotedLastCellForAnOpenOne() throws Exception {
        // When
        List<SheetRow> rows = read("number,name\n1,\"甲\"");

        // Then
        assertThat(rows).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,\"甲\n\"\n", "1,\"甲\r\n\"\r\n", "1,\"甲\n\"", "1,\"甲\"\"\"\n", "1,\"甲\"\"\n\"\n",
            "1,\"甲\n\"\n\n,\n",
            "\"1\n\",\"\"\n"})
    void shouldNotMistakeALineBreakOrQuoteWithinTheLastCellForItsEnd(String row) throws Exception {
        // When
        List<SheetRow> rows = read("number,name\n" + row);

        // Then
        assertThat(rows).extracting(one -> one.text("number")).containsExactly("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,\"\n", "1,\"甲\"\"", "1,\"甲\"\"\n", "1,\"甲\n2,乙\n\n", "1,\"甲\"\"\"\"\n", "1,\"\"\"\n"})
    void shouldFindAnOpenQuoteHoweverTheFileEnds(String row) {
        // When
        Finding finding = fault("number,name\n" + row);

        // Then
        assertThat(finding.code()).isEqualTo("sheet-quote-open");
        assertThat(finding.row()).isEqualTo(2);
    }

    @Test
    void shouldSayThatAQuoteIsMisplaced() {
        // When
        Finding finding = fault("number,name\n1,\"甲\"乙\n");

        // Then
        assertThat(finding.code()).isEqualTo("sheet-quote");
        assertThat(finding.row()).isEqualTo(2);
    }

    @Test
    void shouldEndAtACellOfTenMegabytes() {
        // When
        Finding finding = fault("number,name\n1,甲\n2,\"" + "x".repeat(10 * 1024 * 1024) + "\"\n");

        // Then
        assertThat(finding.code()).isEqualTo("sheet-cell-too-long");
        assertThat(finding.row()).isEqualTo(3);
    }

    @Test
    void shouldReadMoreThanOneBuffer() throws Exception {
        // Given
        StringBuilder text = new StringBuilder("学号,姓名\n");
        for (int i = 0; i < 50_000; i++) {
            text.append(i).append(",甲").append(i).append('\n');
        }

        // When
        List<SheetRow> rows = read(text.toString());

        // Then
        assertThat(rows).hasSize(50_000);
        assertThat(rows.getLast().text("name")).isEqualTo("甲49999");
    }

    @Test
    void shouldTellAFormulaFromASignedNumber() throws Exception {
        // When
        List<SheetRow> rows = read("number,name,phone\n=1+1,@甲,+86 100\n'=2,-甲,-5\n");

        // Then
        assertThat(rows).extracting(row -> row.isFormula("number")).containsExactly(true, true);
        assertThat(rows).extracting(row -> row.isFormula("name")).containsExactly(true, true);
        assertThat(rows).extracting(row -> row.isFormula("phone")).containsExactly(false, false);
    }

    @Test
    void shouldReturnTheSheetWithTwoMoreColumnsAndNothingToRun() throws Exception {
        // Given
        byte[] sheet = "学号,姓名,备注\n1,甲,=cmd()\n2,\"乙,丙\",x\n".getBytes(GB18030);
        ByteArrayOutputStream returned = new ByteArrayOutputStream();

        // When
        ReturnedSheet.write(new ByteArrayInputStream(sheet), "GB18030",
                row -> new ReturnedSheet.Verdict("r" + row, row == 2 ? "=no" : ""), returned);

        // Then
        assertThat(returned.toString(GB18030)).isEqualTo("学号,姓名,备注,处理结果,问题说明\r\n1,甲,'=cmd(),r2,'=no\r\n2,\"乙,丙\",x,r3,\r\n");
    }

    @Test
    void shouldReadAReturnedSheetAsItReadTheOneThatWasSent() throws Exception {
        // Given
        byte[] sent = utf8("number,name,phone\n\"\t1\",\"\r甲\",+86 100\n 2 ,\u3000乙,-5\n");
        ByteArrayOutputStream returned = new ByteArrayOutputStream();
        ReturnedSheet.write(new ByteArrayInputStream(sent), "UTF-8", row -> new ReturnedSheet.Verdict("a", "b"), returned);

        // When
        List<SheetRow> again = read(returned.toByteArray());

        // Then
        assertThat(again).extracting(SheetTest::texts).isEqualTo(read(sent).stream().map(SheetTest::texts).toList())
                .containsExactly(List.of("1", "甲", "+86 100"), List.of("2", "乙", "-5"));
        assertThat(again).noneMatch(row -> row.isFormula("number") || row.isFormula("name") || row.isFormula("phone"));
    }

    private static List<String> texts(SheetRow row) {
        return List.of(row.text("number"), row.text("name"), row.text("phone"));
    }

    @Test
    void shouldIgnoreTheTwoColumnsWhenAReturnedSheetComesBack() throws Exception {
        // Given
        byte[] sheet = utf8("number,name\n1,甲\n");
        ByteArrayOutputStream once = new ByteArrayOutputStream();
        ByteArrayOutputStream twice = new ByteArrayOutputStream();
        ReturnedSheet.write(new ByteArrayInputStream(sheet), "UTF-8", row -> new ReturnedSheet.Verdict("a", "b"), once);

        // When
        Sheet again = open(once.toByteArray(), Optional.empty());
        ReturnedSheet.write(new ByteArrayInputStream(once.toByteArray()), "UTF-8", row -> new ReturnedSheet.Verdict("c", "d"),
                twice);

        // Then
        assertThat(again.notes()).isEmpty();
        assertThat(twice.toString(StandardCharsets.UTF_8)).isEqualTo("number,name,处理结果,问题说明\r\n1,甲,c,d\r\n");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Sheet open(byte[] bytes, Optional<String> charset) throws IOException, SheetException {
        InputStream content = new ByteArrayInputStream(bytes);
        return Sheet.open(content, charset, COLUMNS);
    }

    private static List<SheetRow> read(String text) throws IOException, SheetException {
        return read(utf8(text));
    }

    private static List<SheetRow> read(byte[] bytes) throws IOException, SheetException {
        try (Sheet sheet = open(bytes, Optional.empty())) {
            List<SheetRow> rows = new ArrayList<>();
            for (Optional<SheetRow> row = sheet.next(); row.isPresent(); row = sheet.next()) {
                rows.add(row.get());
            }
            return rows;
        }
    }

    private static Finding fault(String text) {
        return fault(utf8(text));
    }

    private static Finding fault(byte[] bytes) {
        return catchThrowableOfType(SheetException.class, () -> read(bytes)).finding();
    }
}
