package org.cranework.housing.eligibility;

import java.util.List;
import java.util.Optional;

/** What is known of an applicant. */
public record Facts(List<KnownFact> known) {

    public Facts {
        known = List.copyOf(known);
    }

    Optional<KnownFact> find(FactName name) {
        return known.stream().filter(fact -> fact.fact() == name).findFirst();
    }
}
