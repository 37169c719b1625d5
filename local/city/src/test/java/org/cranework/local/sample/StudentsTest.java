package org.cranework.local.sample;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

import org.cranework.identity.document.ResidentId;
import org.cranework.identity.document.SocialCreditCode;
import org.cranework.local.backbone.Home;
import org.cranework.local.city.City;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StudentsTest {

    private static final CityDescription CITY = new City(Home.path(), Path.of("unused"), 0).description();
    private static final Students STUDENTS = new Students(CITY);

    @Test
    void shouldGiveTheCollegeItsPublishedCounts() {
        // When
        List<Student> students = STUDENTS.of(CITY.college("cfhi"), CITY.college("cfhi").intakes().getLast()).toList();

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
        assertThat(documents).hasSize(students.size() - 24);
        assertThat(people).hasSameSizeAs(documents);
    }

    @Test
    void shouldGiveOrganizationsSoundCreditCodes() {
        assertThat(CITY.everyOrganization().map(Organization::creditCode)).doesNotHaveDuplicates()
                .allMatch(SocialCreditCode::isValid);
    }

    private static Stream<Student> everyone() {
        return CITY.colleges().stream()
                .flatMap(college -> college.intakes().stream().flatMap(intake -> STUDENTS.of(college, intake)));
    }

    private static int sum(int intake, ToIntFunction<Intake> count) {
        return CITY.colleges().stream().mapToInt(college -> count.applyAsInt(college.intakes().get(intake))).sum();
    }

    private static long equipment(int intake) {
        return CITY.colleges().stream().flatMap(college -> STUDENTS.of(college, college.intakes().get(intake)))
                .filter(student -> CITY.people().equipmentMajors().contains(student.majorCode())).count();
    }
}
