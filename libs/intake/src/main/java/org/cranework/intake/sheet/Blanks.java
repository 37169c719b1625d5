package org.cranework.intake.sheet;

/** Blanks as people and programs leave them: tabs and ideographic spaces too. */
final class Blanks {

    private Blanks() {}

    static boolean isBlank(char character) {
        return character <= ' ' || character == '\u3000' || character == '\u00a0';
    }

    /** Without the blanks around it. */
    static String strip(String cell) {
        int from = 0;
        int to = cell.length();
        while (from < to && isBlank(cell.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(cell.charAt(to - 1))) {
            to--;
        }
        return cell.substring(from, to);
    }
}
