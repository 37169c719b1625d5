package org.cranework.figures;

import java.sql.SQLException;

/** Facts could not be read or folded. */
final class FigureStoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FigureStoreException(SQLException cause) {
        super("figures cannot be read or folded", cause);
    }
}
