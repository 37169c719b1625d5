package org.cranework.training.enrollment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.cranework.identity.region.Region;
import org.cranework.identity.region.Regions;
import org.cranework.identity.sealing.BlindIndexer;
import org.cranework.identity.sealing.Digester;
import org.cranework.identity.sealing.KeyFiles;
import org.cranework.identity.sealing.KeyFiles.Purpose;
import org.cranework.identity.sealing.Sealer;
import org.cranework.identity.subject.SubjectCodec;
import org.cranework.intake.CellReader;
import org.cranework.intake.Row;
import org.cranework.intake.RowFindings;
import org.cranework.training.Sheets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class EnrollmentReaderTest {

    private static final UUID COLLEGE = UUID.fromString("0199f6a2-0b00-7c1e-8d22-5b7f9c3e1a42");
    private static final String NUMBER = Sheets.residentId("READER", 1);

    @TempDir
    Path keys;

    private EnrollmentReader reader;
    private StudentSeal seal;
    private final Map<String, String> cells = new LinkedHashMap<>();
    private final List<String> found = new ArrayList<>();

    @BeforeEach
    void prepare() throws IOException {
        KeyFiles.generate(keys);
        BlindIndexer indexer = new BlindIndexer(KeyFiles.load(keys, Purpose.MATCHING));
        seal = new StudentSeal(new Sealer(KeyFiles.load(keys, Purpose.SEALING)), new ObjectMapper());
        var seals = new EnrollmentReader.Seals(seal, new SubjectCodec(KeyFiles.load(keys, Purpose.SUBJECT), indexer), indexer,
                new Digester(KeyFiles.load(keys, Purpose.DIGEST)));
        var context = new EnrollmentReader.Context(COLLEGE, Set.of(COLLEGE.toString(), "OWN"), LocalDate.of(2019, 12, 31),
                LocalDate.of(2018, 1, 1), Majors.of(Map.of("0106", LocalDate.of(2010, 1, 1))));
        reader = new EnrollmentReader(context, new OneRegion(), seals);
        cells.putAll(Map.of("studentNumber", "S-001", "name", "示例·甲", "documentNumber", NUMBER, "phone", "10000000001",
                "intakeYear", "2019", "intakeSeason", "秋季", "studyMode", "全日制", "majorCode", "0106", "regionCode", "230206",
                "enrolledOn", "2019-09-01"));
    }

    @Test
    void shouldReadAGoodRow() {
        // When
        Object[] staged = read();

        // Then
        assertThat(found).containsExactly("note documentNumber document-number-address");
        assertThat(Arrays.asList(staged).subList(1, 2)).containsExactly(2019);
        assertThat(Arrays.asList(staged).subList(3, 9)).containsExactly("autumn", "full-time", "0106", "230206",
                LocalDate.of(2019, 9, 1), "resident-id");
        assertThat(seal.open((byte[]) staged[11]).document().number()).isEqualTo(NUMBER);
    }

    @Test
    void shouldStageNothingOfTheStudentInClear() {
        // When
        Object[] staged = read();

        // Then
        for (Object value : staged) {
            String text = value instanceof byte[] bytes
                    ? new String(bytes, StandardCharsets.ISO_8859_1)
                    : String.valueOf(value);
            assertThat(text).doesNotContain("S-001").doesNotContain(NUMBER).doesNotContain("10000000001")
                    .doesNotContain("示例·甲").doesNotContain(new String("示例·甲".getBytes(StandardCharsets.UTF_8),
                            StandardCharsets.ISO_8859_1));
        }
    }

    @Test
    void shouldDigestTheSameRowAlikeAndAnotherOneOtherwise() {
        // Given
        byte[] first = (byte[]) read()[2];

        // When
        byte[] again = (byte[]) read()[2];
        cells.put("phone", "10000000002");
        byte[] other = (byte[]) read()[2];

        // Then
        assertThat(again).isEqualTo(first);
        assertThat(other).isNotEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"studentNumber, -, value-missing", "studentNumber, 2.01E+09, value-scientific",
            "name, -, value-missing", "name, 示例1, name-format", "documentNumber, -, value-missing",
            "documentNumber, 9901012000, document-number-length", "documentNumber, 9.90101E+17, value-scientific",
            "documentNumber, 990101200013011234, document-number-date",
            "documentNumber, 990101200001011230, document-number-check-digit",
            "documentType, 学生证, document-type-unknown", "documentCountry, CHN, document-country-format",
            "birthDate, 1999-01-01, birth-date-differs", "birthDate, 1999-02-30, date-format", "phone, 123, phone-format",
            "intakeYear, 19, intake-year-format", "intakeSeason, 夏季, intake-season-unknown",
            "studyMode, 函授, study-mode-unknown", "majorCode, 106, major-code-format", "majorCode, 9999, major-code-unknown",
            "regionCode, 2302, region-code-format", "regionCode, 999999, region-code-unknown",
            "enrolledOn, -, value-missing", "enrolledOn, 2019-13-01, date-format", "enrolledOn, 2020-01-01, date-in-future",
            "enrolledOn, 2017-12-31, date-before-go-live", "college, OTHER, row-of-another-college"})
    void shouldSayWhatIsWrongWithACell(String column, String value, String code) {
        // Given
        cells.put(column, value == null ? "" : value);

        // When
        read();

        // Then
        assertThat(found).contains("error " + column + " " + code);
    }

    @ParameterizedTest
    @CsvSource({"2019-9-1", "2019/09/01", "2019年9月1日", "20190901", "2019-09-01 00:00:00"})
    void shouldReadADayAsPeopleWriteIt(String written) {
        // When
        Optional<LocalDate> day = CellReader.parse(written);

        // Then
        assertThat(day).contains(LocalDate.of(2019, 9, 1));
    }

    @Test
    void shouldTakeAPassportWithItsBirthDate() {
        // Given
        cells.putAll(Map.of("documentType", "护照", "documentCountry", "RU", "documentNumber", "00 0000001", "birthDate",
                "2001-02-03"));

        // When
        Object[] staged = read();

        // Then
        assertThat(found).isEmpty();
        assertThat(seal.open((byte[]) staged[11]).birthDate()).isEqualTo(LocalDate.of(2001, 2, 3));
    }

    private Object[] read() {
        found.clear();
        return reader.read(new Row() {

            @Override
            public int number() {
                return 2;
            }

            @Override
            public String text(String column) {
                return cells.getOrDefault(column, "");
            }
        }, new RowFindings() {

            @Override
            public void error(String column, String code, Object... arguments) {
                found.add("error " + column + " " + code);
            }

            @Override
            public void note(String column, String code, Object... arguments) {
                found.add("note " + column + " " + code);
            }

            @Override
            public boolean hasErrors() {
                return found.stream().anyMatch(one -> one.startsWith("error"));
            }
        });
    }

    private static final class OneRegion implements Regions {

        @Override
        public Optional<Region> find(String code) {
            return code.equals("230206") ? Optional.of(new Region(code, "富拉尔基区", Optional.empty())) : Optional.empty();
        }

        @Override
        public Collection<Region> all() {
            return List.of();
        }
    }
}
