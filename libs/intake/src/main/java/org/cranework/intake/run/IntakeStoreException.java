package org.cranework.intake.run;

import java.sql.SQLException;

/** The database could not be reached or refused. */
public final class IntakeStoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IntakeStoreException(SQLException cause) {
        super("runs cannot be read or written", cause);
    }
}
