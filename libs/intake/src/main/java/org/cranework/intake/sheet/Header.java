package org.cranework.intake.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.cranework.intake.Column;
import org.cranework.intake.Finding;
import org.cranework.intake.Severity;

/** Which column stands where. Header cells are never quoted back: a sheet without a header has a person in its first row. */
final class Header {

    private final int width;
    private final Map<String, Integer> places;

    private Header(int width, Map<String, Integer> places) {
        this.width = width;
        this.places = Map.copyOf(places);
    }

    /**
     * Reads the first row.
     *
     * @param notes gets one finding where columns are not ours and will be ignored
     * @throws SheetException naming every column that is missing or there twice
     */
    static Header of(String[] cells, List<Column> columns, List<Finding> notes) throws SheetException {
        Map<String, Column> byName = names(columns);
        Map<String, Integer> places = new HashMap<>();
        Set<String> twice = new TreeSet<>();
        List<String> unknown = new ArrayList<>();
        for (int place = 0; place < cells.length; place++) {
            Column column = byName.get(normal(cells[place]));
            if (column == null) {
                if (!cells[place].isBlank() && !ReturnedColumns.are(cells[place])) {
                    unknown.add(letter(place));
                }
            } else if (places.putIfAbsent(column.key(), place) != null) {
                twice.add(column.chinese() + " / " + column.key() + " (" + letter(places.get(column.key())) + ", "
                        + letter(place) + ")");
            }
        }
        if (!twice.isEmpty()) {
            throw new SheetException(Finding.ofSheet("header-duplicate", Map.of("columns", String.join("; ", twice))));
        }
        requireAll(cells, columns, places);
        if (!unknown.isEmpty()) {
            notes.add(new Finding(Finding.WHOLE_SHEET, Optional.empty(), Optional.empty(), "header-unknown", Severity.NOTE,
                    Optional.empty(), Map.of("letters", String.join(", ", unknown))));
        }
        return new Header(cells.length, places);
    }

    private static void requireAll(String[] cells, List<Column> columns, Map<String, Integer> places) throws SheetException {
        if (places.isEmpty() && cells.length == 1 && (cells[0].contains(";") || cells[0].contains("\t"))) {
            throw new SheetException(Finding.ofSheet("sheet-delimiter", Map.of()));
        }
        List<String> missing = columns.stream().filter(column -> column.required() && !places.containsKey(column.key()))
                .map(column -> column.chinese() + " / " + column.key()).toList();
        if (!missing.isEmpty()) {
            throw new SheetException(Finding.ofSheet("header-missing", Map.of("columns", String.join("; ", missing))));
        }
    }

    static Map<String, Column> names(List<Column> columns) {
        Map<String, Column> names = new HashMap<>();
        for (Column column : columns) {
            names.put(normal(column.key()), column);
            names.put(normal(column.chinese()), column);
            column.aliases().forEach(alias -> names.put(normal(alias), column));
        }
        return names;
    }

    /** Blanks, case and the marks that forms put on required columns do not make another name. */
    static String normal(String name) {
        return name.replaceAll("[\\s\u3000\ufeff*＊\"]", "").toLowerCase(Locale.ROOT);
    }

    int width() {
        return width;
    }

    Optional<Integer> place(String column) {
        return Optional.ofNullable(places.get(column));
    }

    Optional<String> letter(String column) {
        return place(column).map(Header::letter);
    }

    /** As spreadsheets name columns: A, B, …, Z, AA. */
    static String letter(int place) {
        int rest = place;
        char[] letters = new char[3];
        int at = letters.length;
        do {
            letters[--at] = (char) ('A' + rest % 26);
            rest = rest / 26 - 1;
        } while (rest >= 0 && at > 0);
        return new String(Arrays.copyOfRange(letters, at, letters.length));
    }
}
