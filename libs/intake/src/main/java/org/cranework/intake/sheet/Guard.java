package org.cranework.intake.sheet;

/**
 * Keeps a spreadsheet from running a cell as a formula: on the way out an apostrophe goes before what it would run, on the way
 * in it is taken off again.
 */
final class Guard {

    private static final String STARTERS = "=+-@\t\r";

    private Guard() {}

    static boolean isFormula(String cell) {
        return !cell.isEmpty() && STARTERS.indexOf(cell.charAt(0)) >= 0;
    }

    static String on(String cell) {
        return isFormula(cell) ? "'" + cell : cell;
    }

    static String off(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && isFormula(cell.substring(1)) ? cell.substring(1) : cell;
    }
}
