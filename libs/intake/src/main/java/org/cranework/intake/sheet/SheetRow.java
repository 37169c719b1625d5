package org.cranework.intake.sheet;

import java.util.Optional;

import org.cranework.intake.Row;

/** A row with its cells by column. */
public final class SheetRow implements Row {

    /** More than this in a cell is an error of its row. */
    public static final int LONGEST_TEXT = 2_000;

    private final RawRow raw;
    private final Header header;

    SheetRow(RawRow raw, Header header) {
        this.raw = raw;
        this.header = header;
    }

    @Override
    public int number() {
        return raw.number();
    }

    @Override
    public String text(String column) {
        return header.place(column).filter(place -> place < raw.cells().length)
                .map(place -> unguarded(raw.cells()[place])).orElse("");
    }

    /** Stripped on both sides of the guard: a sheet that comes back reads as it did the first time. */
    private static String unguarded(String cell) {
        return Blanks.strip(Guard.off(Blanks.strip(cell)));
    }

    /** Where a column stands. */
    public Optional<String> letter(String column) {
        return header.letter(column);
    }

    /** How many cells the header has. */
    public int expectedWidth() {
        return header.width();
    }

    /** How many cells this row has, empty ones beyond the header apart. */
    public int width() {
        int width = raw.cells().length;
        while (width > header.width() && raw.cells()[width - 1].isBlank()) {
            width--;
        }
        return width;
    }

    /** Whether the cell of a column would be run by a spreadsheet. A sign before digits is no formula: phones have it. */
    public boolean isFormula(String column) {
        String cell = text(column);
        return Guard.isFormula(cell) && !cell.matches("[+＋－-]?[0-9 ()－-]+");
    }
}
