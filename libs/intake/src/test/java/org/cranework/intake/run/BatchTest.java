package org.cranework.intake.run;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.cranework.intake.Column;
import org.cranework.intake.Finding;
import org.cranework.intake.RowReader;
import org.cranework.intake.Severity;
import org.cranework.intake.sheet.Sheet;
import org.cranework.intake.sheet.SheetRow;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BatchTest {

    private static final List<Column> COLUMNS = List.of(Column.required("number", "学号", value -> "#" + value.length()),
            Column.required("name", "姓名", value -> value.charAt(0) + "*"), Column.optional("phone", "手机", value -> "tel"));

    /** Takes whatever is there, and says so of a name that it does not like. */
    private static final RowReader READER = (row, findings) -> {
        if (row.text("name").equals("bad")) {
            findings.error("name", "name-bad", "least", 2);
        }
        if (row.text("name").equals("odd")) {
            findings.note("name", "name-odd");
        }
        return new Object[]{row.text("number")};
    };

    @Test
    void shouldPassGoodRowsOn() throws Exception {
        // When
        Batch batch = check("number,name,phone\n1,甲,+86 100\n2,乙,\n");

        // Then
        assertThat(batch.findings()).isEmpty();
        assertThat(batch.rejected()).isZero();
        assertThat(batch.good()).isEqualTo(copied(Map.of(2, "1", 3, "2")));
    }

    @Test
    void shouldKeepOutARowWithAnErrorAndLetOneWithANoteIn() throws Exception {
        // When
        Batch batch = check("number,name,phone\n1,bad,\n2,odd,\n");

        // Then
        assertThat(batch.rejected()).isEqualTo(1);
        assertThat(batch.good()).isEqualTo(copied(Map.of(3, "2")));
        assertThat(batch.findings()).containsExactly(
                new Finding(2, Optional.of("name"), Optional.of("B"), "name-bad", Severity.ERROR, Optional.of("b*"),
                        Map.of("least", 2)),
                new Finding(3, Optional.of("name"), Optional.of("B"), "name-odd", Severity.NOTE, Optional.of("o*"), Map.of()));
    }

    @Test
    void shouldRefuseARowOfAnotherWidthAndNotReadIt() throws Exception {
        // When
        Batch batch = check("number,name,phone\n1,bad\n2,bad,,,extra\n3,丙,,,\n");

        // Then
        assertThat(batch.findings()).containsExactly(Finding.ofRow(2, "row-width", Map.of("expected", 3, "found", 2)),
                Finding.ofRow(3, "row-width", Map.of("expected", 3, "found", 5)));
        assertThat(batch.rejected()).isEqualTo(2);
        assertThat(batch.good()).isEqualTo(copied(Map.of(4, "3")));
    }

    @Test
    void shouldRefuseFormulasAndShowNothingOfThem() throws Exception {
        // When
        Batch batch = check("number,name,phone\n1,=cmd(),\n2,＝cmd(),\n3,'=cmd(),\n4,丁,-5\n");

        // Then
        assertThat(batch.findings()).extracting(Finding::row).containsExactly(2, 3, 4);
        assertThat(batch.findings()).allSatisfy(finding -> {
            assertThat(finding.code()).isEqualTo("cell-formula");
            assertThat(finding.masked()).isEmpty();
        });
        assertThat(batch.good()).isEqualTo(copied(Map.of(5, "4")));
    }

    @Test
    void shouldRefuseACellOfMoreThanTwoThousandCharacters() throws Exception {
        // When
        Batch batch = check("number,name,phone\n1," + "甲".repeat(2_000) + ",\n2," + "甲".repeat(2_001) + ",\n");

        // Then
        assertThat(batch.findings()).containsExactly(new Finding(3, Optional.of("name"), Optional.of("B"), "cell-too-long",
                Severity.ERROR, Optional.empty(), Map.of("limit", 2_000)));
    }

    @Test
    void shouldRefuseAZeroByteThatNoDatabaseWouldTake() throws Exception {
        // When
        Batch batch = check("number,name,phone\n1,甲\0乙,\n2,bad\0,\n3,丙,\n");

        // Then
        assertThat(batch.findings()).extracting(Finding::row, Finding::code, finding -> finding.masked().orElse("nothing"))
                .containsExactly(org.assertj.core.groups.Tuple.tuple(2, "cell-zero", "nothing"),
                        org.assertj.core.groups.Tuple.tuple(3, "name-bad", "b*"));
        assertThat(batch.good()).isEqualTo(copied(Map.of(4, "3")));
    }

    private static byte[] copied(Map<Integer, String> rows) {
        CopyBuffer buffer = new CopyBuffer();
        rows.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .forEach(row -> buffer.add(row.getKey(), new Object[]{row.getValue()}));
        return buffer.toBytes();
    }

    private static Batch check(String text) throws Exception {
        Map<String, Column> columns = new LinkedHashMap<>();
        COLUMNS.forEach(column -> columns.put(column.key(), column));
        try (Sheet sheet = Sheet.open(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Optional.empty(),
                COLUMNS)) {
            List<SheetRow> rows = new ArrayList<>();
            for (Optional<SheetRow> row = sheet.next(); row.isPresent(); row = sheet.next()) {
                rows.add(row.get());
            }
            return Batch.check(rows, columns, READER);
        }
    }
}
