package org.cranework.figures;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.cranework.identity.access.Scope;

/** The part of the city that is asked about; null where not cut. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Cut(UUID organization, String region) {

    static final Cut NONE = new Cut(null, null);

    /** The digits that region codes within the cut begin with; empty where not cut. */
    String regionPrefix() {
        return region == null ? "" : Scope.Region.of(region).prefix();
    }

    /** The cut as parameters of a list of records, each with its ampersand. */
    public String query() {
        return (organization == null ? "" : "&organization=" + organization) + (region == null ? "" : "&region=" + region);
    }
}
