package org.cranework.gateway.route;

import java.util.Set;

/** What the contracts say to a method and a path. */
public sealed interface Match {

    /** There is an operation. */
    record Found(Route route) implements Match {}

    /** The path takes other methods. */
    record OtherMethods(Set<String> allowed) implements Match {

        public OtherMethods {
            allowed = Set.copyOf(allowed);
        }
    }

    /** There is no such path. */
    record Nothing() implements Match {}
}
