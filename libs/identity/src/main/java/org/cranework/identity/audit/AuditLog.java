package org.cranework.identity.audit;

import java.sql.Connection;
import java.sql.SQLException;

/** Where entries are written: a plain insert in the transaction of what they tell about, so both are there or neither. */
public interface AuditLog {
    /** Writes an entry in the current transaction; one must be active. */
    void record(AuditEntry entry);

    /** Writes an entry in the transaction of this connection, for set-based work that holds its own. */
    void record(Connection connection, AuditEntry entry) throws SQLException;
}
