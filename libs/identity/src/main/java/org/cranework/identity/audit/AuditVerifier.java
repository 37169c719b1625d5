package org.cranework.identity.audit;

import java.sql.Connection;
import java.sql.SQLException;

/** Recomputes every block of one database's audit and says what does not fit. */
public final class AuditVerifier {
    private final Connection connection;

    public AuditVerifier(Connection connection) {
        this.connection = connection;
    }

    /** @return what was found; reads only */
    public AuditReport verify() throws SQLException {
        throw new UnsupportedOperationException(connection.toString());
    }
}
