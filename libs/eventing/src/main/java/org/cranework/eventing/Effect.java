package org.cranework.eventing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * What a batch of events does to the database.
 */
@FunctionalInterface
public interface Effect {

    /** Applies the events in the connection's transaction. */
    void apply(Connection connection, List<ReceivedEvent> events) throws SQLException;
}
