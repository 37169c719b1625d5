package org.cranework.local.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.cranework.identity.document.ResidentId;

/**
 * People who do not exist, each computed from a number: the address code of their documents was never assigned, and no
 * exchange has their phones.
 */
final class Students {

    static final String NEVER_ASSIGNED = "990101";

    private final CityDescription city;
    private final People people;
    private final int autumns;

    Students(CityDescription city) {
        this.city = city;
        this.people = city.people();
        this.autumns = city.colleges().stream().mapToInt(college -> college.intakes().size()).max().orElseThrow();
    }

    /** All students of one college's autumn, full-time first. */
    Stream<Student> of(College college, Intake intake) {
        return IntStream.range(0, intake.students()).mapToObj(index -> student(college, intake, index));
    }

    private Student student(College college, Intake intake, int index) {
        boolean fullTime = index < intake.fullTime();
        int person = person(college, intake, index);
        // Spread over the sheet, not its first rows: every share of a half-read sheet looks like the whole.
        boolean equipment = (long) index * intake.equipment() % intake.students() < intake.equipment();
        return new Student("%d%02d%05d".formatted(intake.year(), city.colleges().indexOf(college) + 1, index + 1),
                name(person), document(person), intake.year(), fullTime ? "全日制" : "非全日制",
                pick(equipment ? people.equipmentMajors() : people.otherMajors(), index), pick(people.regions(), person),
                LocalDate.of(intake.year(), 9, 1).plusDays(index % 45), phone(person));
    }

    /** A number of their own for each person; the returning ones carry the number they had at the other college. */
    private int person(College college, Intake intake, int index) {
        if (intake.isReturning(index)) {
            College before = city.college(intake.returning().from());
            return person(before, before.intakes().getFirst(), index - intake.fullTime());
        }
        return (city.colleges().indexOf(college) * autumns + college.intakes().indexOf(intake)) * 10_000 + index;
    }

    private String name(int person) {
        return pick(people.surnames(), person) + pick(people.first(), person / 7) + pick(people.second(), person / 3);
    }

    private static String pick(List<String> from, int number) {
        return from.get(number % from.size());
    }

    static String document(int person) {
        LocalDate birth = LocalDate.of(1995, 1, 1).plusDays(person % 3000);
        String body = NEVER_ASSIGNED + birth.toString().replace("-", "") + "%03d".formatted(person / 3000);
        return body + ResidentId.checkDigit(body);
    }

    /** Mobile numbers begin with 13 to 19: nobody has one that begins with 10. */
    private static String phone(int person) {
        return "100%08d".formatted(person);
    }
}
