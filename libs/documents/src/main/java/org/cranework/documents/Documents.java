package org.cranework.documents;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;

/** The documents of this service. */
public interface Documents {

    /**
     * Takes a body in as it comes, in encrypted chunks, each in a short transaction of its own: between chunks no connection is
     * held, however slow the sender. Call it outside a transaction. Until {@link #attach} the document belongs to nobody and the
     * sweeper may take it.
     *
     * @throws org.cranework.web.problem.ProblemException as {@link DocumentProblem} lists; nothing is kept then
     */
    StoredDocument store(Admission admission, InputStream body);

    /** Keeps a document for good, in the transaction that makes the record referring to it. */
    void attach(Connection connection, UUID id) throws SQLException;

    /**
     * The content of a complete document, one chunk in memory at a time and a connection only while a chunk is fetched.
     *
     * @throws IOException if there is no such complete document
     */
    InputStream open(UUID id) throws IOException;

    /** Removes a document that turned out not to be needed, unless it was attached. */
    void discard(UUID id);

    /**
     * Removes what was begun that long ago and never attached.
     *
     * @return how many
     */
    int sweep(Duration age);
}
