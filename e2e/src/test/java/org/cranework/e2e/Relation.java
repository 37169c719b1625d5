package org.cranework.e2e;

import java.util.Map;
import java.util.UUID;

/** What a caller's claims have to do with the records that {@link Records} made. */
enum Relation {
    /** The records' own college, region and person. */
    OWN,
    /** Another college, another region, another person. */
    OTHER,
    /** No organization, region or person at all. */
    NONE;

    Map<String, String> claims(Records records) {
        return switch (this) {
            case OWN -> Map.of("organization", records.organization().toString(), "region", "2302", "person",
                    records.person().toString());
            case OTHER -> Map.of("organization", UUID.randomUUID().toString(), "region", "4403", "person",
                    UUID.randomUUID().toString());
            case NONE -> Map.of();
        };
    }
}
