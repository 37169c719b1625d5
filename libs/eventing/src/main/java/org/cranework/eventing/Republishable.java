package org.cranework.eventing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/**
 * A feature whose aggregates can be published again as they are now, for a consumer that lost or never had them. Carried
 * out by the operation {@code republish}, slice by slice, each slice in a transaction of its own.
 */
public interface Republishable {

    /** The topic of the aggregate, such as {@code talent.person}. */
    String aggregate();

    /**
     * Writes an outbox row with current state and current version for the next aggregates in order of id. The rows read are
     * held {@code FOR SHARE} until the outbox rows are written, so that no newer version can be published before them.
     *
     * @param after the last id of the slice before; null for the first slice
     * @param limit how many at most
     */
    Slice republish(Connection connection, UUID after, int limit) throws SQLException;

    /**
     * What one slice published.
     *
     * @param count how many; fewer than the limit ends the republication
     * @param last the greatest id among them; null if there were none
     */
    record Slice(int count, UUID last) {}
}
