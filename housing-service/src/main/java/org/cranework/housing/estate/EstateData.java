package org.cranework.housing.estate;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.cranework.housing.journal.Fact;

/** An estate as its events tell it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EstateData(UUID estateId, String name, Names names, String regionCode, Owner owner, Target target) {

    static Fact fact(String what, Estate estate) {
        return new Fact("estate", what, estate.id(), estate.version(), false, new EstateData(estate.id(), estate.name(),
                estate.names(), estate.regionCode(), estate.owner(), estate.target()));
    }
}
