package org.cranework.eventing.relay;

import java.sql.Connection;
import java.sql.SQLException;

import org.apache.kafka.clients.producer.Producer;

/**
 * Where a relay reads and where it writes. Both are opened together and given up together: after any failure neither is
 * known to be sound.
 */
interface RelayLink {

    /** A connection of its own, not one of the pool's: it carries session settings and is held for good. */
    Connection connect() throws SQLException;

    /** A producer that never drops a record by itself. */
    Producer<String, byte[]> produce();
}
