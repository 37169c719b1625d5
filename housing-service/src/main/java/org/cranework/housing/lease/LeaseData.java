package org.cranework.housing.lease;

import java.time.LocalDate;
import java.util.UUID;

import org.cranework.housing.journal.Fact;

/** A lease as its events tell it. */
record LeaseData(UUID leaseId, UUID unitId, UUID applicationId, UUID personId, LeaseState state, LocalDate on,
        LocalDate startsOn, LocalDate endsOn, int members) {

    static Fact fact(String what, Lease lease, boolean historical) {
        return new Fact("lease", what, lease.id(), lease.version(), historical,
                new LeaseData(lease.id(), lease.unitId(), lease.applicationId(), lease.personId(), lease.state(),
                        lease.stateOn(), lease.startsOn(), lease.endsOn(), lease.members()));
    }
}
