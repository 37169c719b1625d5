package org.cranework.housing.estate;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.cranework.web.action.AllowedAction;

/** An estate as it is answered. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EstateView(UUID id, long version, String name, Names names, String regionCode, Owner owner, Target target,
        Instant updatedAt, List<AllowedAction> allowedActions) {

    static EstateView of(Estate estate, List<AllowedAction> actions) {
        return new EstateView(estate.id(), estate.version(), estate.name(), estate.names(), estate.regionCode(),
                estate.owner(), estate.target(), estate.updatedAt(), actions);
    }
}
