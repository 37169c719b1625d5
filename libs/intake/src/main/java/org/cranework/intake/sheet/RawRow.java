package org.cranework.intake.sheet;

/**
 * A row as it stands in the file.
 *
 * @param number as a spreadsheet numbers it
 * @param cells as written, quotes taken off
 * @param openEnded whether its last cell began with a quote
 */
record RawRow(int number, String[] cells, boolean openEnded) {

    boolean isBlank() {
        for (String cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }
}
