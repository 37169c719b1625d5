package org.cranework.local.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Collectors;

/** A college's enrollment sheet as its own system would write it. */
final class Sheet {

    private static final String HEADER = "学号,姓名,证件号码,入学年份,入学季节,学习形式,专业代码,区划代码,入学日期,联系电话";

    private Sheet() {}

    /** Writes the sheet of one autumn; the same content each time. */
    static Path write(Path folder, Students students, College college, Intake intake) throws IOException {
        Path file = folder.resolve(college.client() + "-" + intake.year() + ".csv");
        Path draft = folder.resolve(file.getFileName() + ".new");
        Files.createDirectories(folder);
        Files.writeString(draft, students.of(college, intake).map(Sheet::row)
                .collect(Collectors.joining("\r\n", HEADER + "\r\n", "\r\n")), StandardCharsets.UTF_8);
        return Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String row(Student student) {
        return String.join(",", student.number(), student.name(), student.documentNumber(),
                String.valueOf(student.intakeYear()), "秋季", student.studyMode(), student.majorCode(), student.regionCode(),
                student.enrolledOn().toString(), student.phone());
    }
}
