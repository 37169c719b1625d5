package org.cranework.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;

import org.cranework.identity.document.ResidentId;

/**
 * Sheets of people who do not exist, each row computed from its number, so that every run sends the same bytes. No two rows
 * share a student. The documents are good in every part, so that no row earns a note, and nobody's all the same: they are of
 * people born two hundred years before such documents were. No exchange has the phones.
 */
final class Enrollments {

    private static final String HEADER = "学号,姓名,证件号码,入学年份,入学季节,学习形式,专业代码,区划代码,入学日期,联系电话\r\n";
    private static final String ADDRESS = "230202";
    private static final LocalDate FIRST_BIRTH = LocalDate.of(1700, 1, 1);
    private static final int PER_DAY = 999;
    private static final List<String> SURNAMES = List.of("赵", "钱", "孙", "李", "周", "吴", "郑", "冯", "陈", "褚", "卫", "蒋", "沈");
    private static final List<String> GIVEN = List.of("晓宁", "思涵", "雨轩", "子彤", "佳航", "梦然", "俊峰", "志辰", "文洋", "春琪");
    private static final List<String> MAJORS = List.of("0106", "0117", "0119", "0301");
    private static final List<String> REGIONS = List.of("230202", "230203", "230204", "230205", "230206", "230207", "230208",
            "230221", "230223", "230224");

    private Enrollments() {}

    /** Writes a sheet of so many rows, unless it is there. */
    static Path sheet(Path folder, int rows) {
        Path file = folder.resolve("enrollments-" + rows + ".csv");
        if (Files.exists(file)) {
            return file;
        }
        Path draft = folder.resolve(file.getFileName() + ".new");
        try {
            Files.createDirectories(folder);
            try (BufferedWriter out = Files.newBufferedWriter(draft, StandardCharsets.UTF_8)) {
                out.write(HEADER);
                for (int row = 0; row < rows; row++) {
                    out.write(row(row));
                }
            }
            return Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String row(int number) {
        LocalDate enrolled = LocalDate.of(2019, 9, 1).plusDays(number % 45);
        return String.join(",", "2019%08d".formatted(number + 1),
                SURNAMES.get(number % SURNAMES.size()) + GIVEN.get(number / 7 % GIVEN.size()), document(number), "2019", "秋季",
                number % 3 == 0 ? "全日制" : "非全日制", MAJORS.get(number % MAJORS.size()), REGIONS.get(number % REGIONS.size()),
                enrolled.toString(), "100%08d".formatted(number)) + "\r\n";
    }

    private static String document(int number) {
        LocalDate birth = FIRST_BIRTH.plusDays(number / PER_DAY);
        String body = ADDRESS + birth.toString().replace("-", "") + "%03d".formatted(number % PER_DAY + 1);
        return body + ResidentId.checkDigit(body);
    }
}
