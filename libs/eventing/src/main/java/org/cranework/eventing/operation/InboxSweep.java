package org.cranework.eventing.operation;

import java.sql.SQLException;
import java.time.Duration;

import org.cranework.eventing.inbox.Transactions;

/**
 * Deletes inbox rows of events that cannot come again, in slices, so that no transaction is long and vacuum keeps pace.
 */
final class InboxSweep {

    private final Transactions transactions;
    private final Duration keep;
    private final int slice;

    InboxSweep(Transactions transactions, Duration keep, int slice) {
        this.transactions = transactions;
        this.keep = keep;
        this.slice = slice;
    }

    void run() throws SQLException {
        int deleted;
        do {
            deleted = transactions.call(connection -> {
                try (var statement = connection.prepareStatement("""
                        DELETE FROM inbox WHERE ctid = ANY (ARRAY(
                            SELECT ctid FROM inbox WHERE received_at < now() - make_interval(secs => ?) LIMIT ?))""")) {
                    statement.setDouble(1, keep.toSeconds());
                    statement.setInt(2, slice);
                    return statement.executeUpdate();
                }
            });
        } while (deleted == slice);
    }
}
