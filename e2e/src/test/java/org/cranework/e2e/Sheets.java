package org.cranework.e2e;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.cranework.identity.document.ResidentId;

/** Sheets of people who do not exist, in an autumn behind those whose figures the sample city is known by. */
public final class Sheets {

    public static final String HEADER = "学号,姓名,证件号码,入学年份,入学季节,学习形式,专业代码,区划代码,入学日期,联系电话\r\n";

    private Sheets() {}

    /** A sound sheet; {@code series} keeps the people of one test apart from another's. */
    public static String sound(int series, int rows) {
        return IntStream.range(0, rows).mapToObj(index -> row(series, index)).collect(Collectors.joining("", HEADER, ""));
    }

    public static String row(int series, int index) {
        return row("S%d%06d".formatted(series, index), "示例" + (char) ('一' + index % 2000), document(series, index), "230206",
                "100%02d%06d".formatted(series, index));
    }

    public static String row(String number, String name, String document, String region, String phone) {
        return String.join(",", number, name, document, "2021", "秋季", "全日制", "0106", region, "2021-09-01", phone) + "\r\n";
    }

    /** Valid, on an address code that was never assigned: 9901 and the series. */
    public static String document(int series, int index) {
        LocalDate birth = LocalDate.of(1980, 1, 1).plusDays(index % 9000);
        String body = "9901%02d".formatted(series) + birth.toString().replace("-", "") + "%03d".formatted(index / 9000);
        return body + ResidentId.checkDigit(body);
    }
}
