package org.cranework.intake;

/** One row of a sheet as its {@link RowReader} sees it. */
public interface Row {

    /** As a spreadsheet numbers it: the header is row 1. */
    int number();

    /** The cell of a column, blanks around it and an apostrophe that guards it taken off; empty where there is none. */
    String text(String column);
}
