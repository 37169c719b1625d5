package org.cranework.figures;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

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

    /**
     * Every larger part that can be asked about and holds this one: what is shown of them must not give away what is left when this
     * one is taken off.
     */
    List<Cut> enclosing() {
        return Stream.of(organization, null).distinct()
                .flatMap(owner -> places().map(place -> new Cut(owner, place))).filter(larger -> !larger.equals(this))
                .distinct()
                .toList();
    }

    /** The region, the prefecture and province it lies in, and everywhere. */
    private Stream<String> places() {
        return region == null
                ? Stream.of((String) null)
                : Stream.of(region, region.substring(0, 4) + "00", region.substring(0, 2) + "0000", null);
    }

    /** The cut as parameters of a list of records, each with its ampersand. */
    public String query() {
        return (organization == null ? "" : "&organization=" + organization) + (region == null ? "" : "&region=" + region);
    }
}
