package org.cranework.identity.region;

import java.util.Collection;
import java.util.Optional;

/** The places of China by GB/T 2260, repealed codes included: a card keeps the code of the day it was first issued. */
public interface Regions {
    /** @return the table, for whoever runs without a container */
    static Regions table() {
        return new RegionTable();
    }

    /** @return the place with this code, in force or repealed */
    Optional<Region> find(String code);

    /** @return all places, in the order of their codes */
    Collection<Region> all();
}
