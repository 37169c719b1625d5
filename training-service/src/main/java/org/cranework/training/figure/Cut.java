package org.cranework.training.figure;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.cranework.identity.access.Scope;

/** The part of the city that is asked about; null where not cut. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Cut(UUID organization, String region) {

    static final Cut NONE = new Cut(null, null);

    String regionPrefix() {
        return region == null ? "" : Scope.Region.of(region).prefix();
    }

    String query() {
        return (organization == null ? "" : "&organization=" + organization) + (region == null ? "" : "&region=" + region);
    }
}
