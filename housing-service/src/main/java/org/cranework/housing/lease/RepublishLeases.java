package org.cranework.housing.lease;

import jakarta.inject.Singleton;

import org.cranework.housing.journal.Fact;
import org.cranework.housing.journal.Journal;
import org.cranework.housing.journal.Republished;

/** Says every lease's current state again. */
@Singleton
class RepublishLeases extends Republished<Lease> {

    RepublishLeases(Leases rows, Journal journal) {
        super(rows, journal);
    }

    @Override
    public String aggregate() {
        return "housing.lease";
    }

    @Override
    protected Fact current(Lease lease) {
        return LeaseData.fact(lease.state() == LeaseState.PREPARED ? "prepared" : "moved", lease, false);
    }
}
