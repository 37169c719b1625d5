package org.cranework.local.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A college's enrollment sheet as its own system would write it. */
final class Sheet {

    private static final String HEADER = "学号,姓名,证件号码,入学年份,入学季节,学习形式,专业代码,区划代码,入学日期,联系电话";

    private Sheet() {}

    /** Writes the sheet of one autumn; the same content each time. */
    static Path write(Path folder, Students students, College college, Intake intake) throws IOException {
        return write(folder.resolve(college.client() + "-" + intake.year() + ".csv"), HEADER,
                students.of(college, intake).map(Sheet::row));
    }

    /** Writes a sheet; whoever finds it finds all of it. */
    static Path write(Path file, String header, Stream<String> rows) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.createDirectories(file.getParent());
        Files.writeString(draft, rows.collect(Collectors.joining("\r\n", header + "\r\n", "\r\n")), StandardCharsets.UTF_8);
        return Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String row(Student student) {
        return String.join(",", student.number(), student.name(), student.documentNumber(),
                String.valueOf(student.intakeYear()), "秋季", student.studyMode(), student.majorCode(), student.regionCode(),
                student.enrolledOn().toString(), student.phone());
    }
}
