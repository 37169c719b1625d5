package org.cranework.intake.sheet;

/**
 * Keeps a spreadsheet from running a cell as a formula: on the way out an apostrophe goes before what it would run, on the way
 * in it is taken off again.
 */
final class Guard {

    /** What a formula begins with, in both widths: where Chinese is written, ＝ begins one like =. */
    private static final String STARTERS = "=+-@＝＋－＠";
    /** What some programs drop from the front of a cell, and then run the rest. */
    private static final String DROPPED = "\t\r\n";

    private Guard() {}

    /** Whether it would be run, blanks before it or not. */
    static boolean isFormula(String cell) {
        String shown = Blanks.strip(cell);
        return !shown.isEmpty() && STARTERS.indexOf(shown.charAt(0)) >= 0;
    }

    static String on(String cell) {
        return needsGuard(cell) ? "'" + cell : cell;
    }

    static String off(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && needsGuard(cell.substring(1)) ? cell.substring(1) : cell;
    }

    private static boolean needsGuard(String cell) {
        return isFormula(cell) || (!cell.isEmpty() && DROPPED.indexOf(cell.charAt(0)) >= 0);
    }
}
