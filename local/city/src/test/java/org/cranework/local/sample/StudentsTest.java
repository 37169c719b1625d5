package org.cranework.local.sample;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

import org.cranework.identity.document.ResidentId;
import org.cranework.identity.document.SocialCreditCode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StudentsTest {

    private static final Set<String> EQUIPMENT = Set.of("0106", "0117", "0105", "0119", "0201", "0204");

    @Test
    void shouldGiveTheCollegeItsPublishedCounts() {
        // When
        List<Student> students = Students.of(College.CFHI, College.CFHI.intakes().getLast()).toList();

        // Then
        assertThat(students.stream().filter(student -> "全日制".equals(student.studyMode()))).hasSize(1926);
        assertThat(students.stream().filter(student -> "非全日制".equals(student.studyMode()))).hasSize(4166);
    }

    @Test
    void shouldGiveTheFourCollegesTheirPublishedGrowth() {
        // When
        int before = sum(0, Intake::students);
        int after = sum(1, Intake::students);
        long equipmentBefore = equipment(0);
        long equipmentAfter = equipment(1);

        // Then
        assertThat(Math.round(100.0 * (after - before) / before)).isEqualTo(81);
        assertThat(Math.round(1000.0 * (equipmentAfter - equipmentBefore) / equipmentBefore) / 10.0).isEqualTo(97.7);
    }

    @Test
    void shouldMakePeopleWhoseDocumentsAreSoundAndNobodys() {
        // When
        List<Student> students = everyone().toList();

        // Then
        assertThat(students).allSatisfy(student -> {
            assertThat(ResidentId.fault(student.documentNumber(), LocalDate.of(2020, 1, 1))).isEmpty();
            assertThat(student.documentNumber()).startsWith(Students.NEVER_ASSIGNED);
            assertThat(student.phone()).matches("100\\d{8}");
        });
    }

    @Test
    void shouldRecognizeOnlyThoseWhoComeBack() {
        // When
        List<Student> students = everyone().toList();

        // Then
        Set<String> documents = new HashSet<>();
        Set<String> people = new HashSet<>();
        students.forEach(student -> {
            documents.add(student.documentNumber());
            people.add(student.documentNumber() + student.name());
        });
        assertThat(documents).hasSize(students.size() - Students.RETURNING);
        assertThat(people).hasSameSizeAs(documents);
    }

    @Test
    void shouldGiveOrganizationsSoundCreditCodes() {
        assertThat(Organization.all().map(Organization::creditCode)).doesNotHaveDuplicates()
                .allMatch(SocialCreditCode::isValid);
    }

    private static Stream<Student> everyone() {
        return Stream.of(College.values())
                .flatMap(college -> college.intakes().stream().flatMap(intake -> Students.of(college, intake)));
    }

    private static int sum(int intake, ToIntFunction<Intake> count) {
        return Stream.of(College.values()).mapToInt(college -> count.applyAsInt(college.intakes().get(intake))).sum();
    }

    private static long equipment(int intake) {
        return Stream.of(College.values()).flatMap(college -> Students.of(college, college.intakes().get(intake)))
                .filter(student -> EQUIPMENT.contains(student.majorCode())).count();
    }
}
