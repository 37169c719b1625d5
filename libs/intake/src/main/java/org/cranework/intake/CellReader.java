package org.cranework.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the cells of one row, saying what is wrong with them. */
public final class CellReader {

    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:[ T]0?0:00(?::00)?)?");
    private static final Pattern COMPACT_DAY = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d(?:\\.\\d+)?[Ee]\\+?\\d+");

    private final Row row;
    private final RowFindings findings;

    /** Of one row; what is wrong goes to its findings. */
    public CellReader(Row row, RowFindings findings) {
        this.row = row;
        this.findings = findings;
    }

    /** The cell as it stands; empty where there is none. */
    public String text(String column) {
        return row.text(column);
    }

    /** A value that is there and looks as it should; else an error and an empty text. */
    public String required(String column, Pattern form, String code) {
        String value = row.text(column);
        if (value.isEmpty()) {
            findings.error(column, "value-missing");
            return "";
        }
        if (SCIENTIFIC.matcher(value).matches()) {
            findings.error(column, "value-scientific");
            return "";
        }
        if (!form.matcher(value).matches()) {
            findings.error(column, code);
            return "";
        }
        return value;
    }

    /** A word of a list, by any of its spellings. */
    public Optional<String> word(String column, Map<String, String> words, String code) {
        String value = row.text(column).toLowerCase(Locale.ROOT);
        if (value.isEmpty()) {
            findings.error(column, "value-missing");
            return Optional.empty();
        }
        Optional<String> word = Optional.ofNullable(words.get(value));
        if (word.isEmpty()) {
            findings.error(column, code);
        }
        return word;
    }

    /** A day as people write it; an impossible one is an error, an absent one is not. */
    public Optional<LocalDate> day(String column) {
        String value = row.text(column);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> day = parse(value);
        if (day.isEmpty()) {
            findings.error(column, "date-format");
        }
        return day;
    }

    /** A day as people write it; empty where it is none. */
    public static Optional<LocalDate> parse(String value) {
        for (Pattern pattern : new Pattern[]{DAY, COMPACT_DAY}) {
            Matcher matcher = pattern.matcher(value);
            if (matcher.matches()) {
                try {
                    return Optional.of(LocalDate.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)),
                            Integer.parseInt(matcher.group(3))));
                } catch (DateTimeException impossible) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }
}
