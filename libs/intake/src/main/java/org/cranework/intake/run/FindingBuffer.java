package org.cranework.intake.run;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.cranework.intake.Finding;

/** Gathers findings, so that a million rows with a note each cost two hundred statements and commits. */
final class FindingBuffer implements SheetStager.FindingSink {

    private static final int BOUND = 5_000;

    private final Database database;
    private final Lease lease;
    private final List<Finding> waiting = new ArrayList<>();

    FindingBuffer(Database database, Lease lease) {
        this.database = database;
        this.lease = lease;
    }

    @Override
    public void accept(List<Finding> findings) throws SQLException {
        waiting.addAll(findings);
        if (waiting.size() >= BOUND) {
            flush();
        }
    }

    void flush() throws SQLException {
        if (!waiting.isEmpty()) {
            database.transaction(connection -> {
                lease.hold(connection);
                FindingRows.insert(connection, lease.runId(), waiting);
                return null;
            });
            waiting.clear();
        }
    }
}
