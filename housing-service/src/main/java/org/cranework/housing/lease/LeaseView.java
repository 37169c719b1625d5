package org.cranework.housing.lease;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.cranework.web.action.AllowedAction;

/** A lease as it is answered. */
record LeaseView(UUID id, long version, UUID unitId, UUID applicationId, UUID offerId, UUID personId, LeaseState state,
        LocalDate on, LocalDate startsOn, LocalDate endsOn, int members, Instant updatedAt,
        List<AllowedAction> allowedActions) {

    static LeaseView of(Lease lease, List<AllowedAction> actions) {
        return new LeaseView(lease.id(), lease.version(), lease.unitId(), lease.applicationId(), lease.offerId(),
                lease.personId(), lease.state(), lease.stateOn(), lease.startsOn(), lease.endsOn(), lease.members(),
                lease.updatedAt(), actions);
    }
}
