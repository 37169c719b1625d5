package org.cranework.documents;

import java.sql.SQLException;

/** The database could not be reached or refused; nothing of the chunk at hand was kept. */
public final class DocumentStoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DocumentStoreException(SQLException cause) {
        super("documents cannot be read or written", cause);
    }
}
