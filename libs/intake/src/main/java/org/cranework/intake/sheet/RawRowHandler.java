package org.cranework.intake.sheet;

import java.util.Arrays;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;

/** Collects the cells of a row. */
final class RawRowHandler extends AbstractBaseCsvCallbackHandler<RawRow> {

    private static final String[] NONE = {};

    private String[] cells = new String[32];
    private int count;
    private int number;
    private boolean lastQuoted;

    @Override
    protected void handleBegin(long startingLineNumber) {
        count = 0;
        number++;
        lastQuoted = false;
    }

    @Override
    protected void handleField(int place, char[] buffer, int offset, int length, boolean quoted) {
        if (place == cells.length) {
            cells = Arrays.copyOf(cells, cells.length * 2);
        }
        cells[place] = length == 0 ? "" : new String(buffer, offset, length);
        count = place + 1;
        lastQuoted = quoted;
    }

    @Override
    protected RawRow buildRecord() {
        return new RawRow(number, count == 0 ? NONE : Arrays.copyOf(cells, count), lastQuoted);
    }
}
