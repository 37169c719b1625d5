package org.cranework.training;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.cranework.identity.document.ResidentId;

/** Sheets of invented students: an address code that was never assigned, numbers that cannot be dialed. */
public final class Sheets {

    private static final List<String> HEADER = List.of("学号", "姓名", "证件号码", "手机号码", "入学年份", "入学季节", "学习形式", "专业代码", "区划代码",
            "入学日期");

    private final List<Map<String, String>> rows = new ArrayList<>();
    private List<String> header = HEADER;

    private Sheets() {}

    /** A sheet of so many good rows; the seed keeps students of two sheets apart. */
    public static Sheets of(int count, String seed) {
        Sheets sheet = new Sheets();
        for (int i = 0; i < count; i++) {
            sheet.rows.add(row(seed, i));
        }
        return sheet;
    }

    private static Map<String, String> row(String seed, int i) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("学号", seed + "%06d".formatted(i));
        row.put("姓名", "示例" + (char) ('甲' + i % 500));
        row.put("证件号码", residentId(seed, i));
        row.put("手机号码", "1000%07d".formatted(i));
        row.put("入学年份", "2019");
        row.put("入学季节", "秋季");
        row.put("学习形式", i % 3 == 0 ? "非全日制" : "全日制");
        row.put("专业代码", i % 2 == 0 ? "0106" : "0601");
        row.put("区划代码", "230206");
        row.put("入学日期", "2019-09-0" + (1 + i % 9));
        return row;
    }

    /** A number that no card has, with a check digit that fits. */
    public static String residentId(String seed, int i) {
        int mixed = Math.floorMod(seed.hashCode() * 31 + i * 7919, 1_000_000);
        String digits = "990101" + (1970 + mixed % 35) + "%02d%02d%03d".formatted(1 + mixed / 35 % 12, 1 + mixed / 420 % 28,
                Math.floorMod(mixed / 11760 + i, 1000));
        return digits + ResidentId.checkDigit(digits + "0");
    }

    /** Puts another value into a cell; rows count from 0. */
    public Sheets with(int row, String column, String value) {
        rows.get(row).put(column, value);
        return this;
    }

    /** Puts the same value into every row; a column that is not there is added. */
    public Sheets withAll(String column, String value) {
        if (!header.contains(column)) {
            header = new ArrayList<>(header);
            header.add(column);
        }
        rows.forEach(row -> row.put(column, value));
        return this;
    }

    /** Takes rows away from the end. */
    public Sheets keep(int count) {
        rows.subList(count, rows.size()).clear();
        return this;
    }

    /** The cell as it will be sent. */
    public String cell(int row, String column) {
        return rows.get(row).get(column);
    }

    /** With these columns, in this order, and nothing else. */
    public Sheets columns(String... columns) {
        header = List.of(columns);
        return this;
    }

    /** The text of the sheet. */
    public String text() {
        StringBuilder text = new StringBuilder(String.join(",", header)).append("\r\n");
        for (Map<String, String> row : rows) {
            text.append(String.join(",", header.stream().map(column -> quoted(row.getOrDefault(column, ""))).toList()))
                    .append("\r\n");
        }
        return text.toString();
    }

    private static String quoted(String value) {
        return value.matches("[^\",\r\n]*") ? value : '"' + value.replace("\"", "\"\"") + '"';
    }

    /** The sheet in UTF-8. */
    public byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    /** A seed no other test uses. Not a digit in front: 4E123456 is a number that a spreadsheet has damaged, and refused as such. */
    public static String seed() {
        return "S" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
    }
}
