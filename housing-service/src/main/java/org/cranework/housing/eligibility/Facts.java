package org.cranework.housing.eligibility;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is known of an applicant: of each fact what was said or shown, and whatever the register has beside it. */
public record Facts(List<KnownFact> known) {

    public Facts {
        known = List.copyOf(known);
    }

    /** These facts and others. */
    public Facts and(List<KnownFact> others) {
        return new Facts(Stream.concat(known.stream(), others.stream()).toList());
    }

    /** Without the register's, which are read afresh for each decision. */
    public List<KnownFact> said() {
        return known.stream().filter(fact -> !fact.isRegistered()).toList();
    }

    /** What was said or shown. The register speaks for someone and never against: it may not have everything. */
    Optional<KnownFact> find(FactName name) {
        return known.stream().filter(fact -> fact.fact() == name && !fact.isRegistered()).findFirst();
    }

    Stream<KnownFact> all(FactName name) {
        return known.stream().filter(fact -> fact.fact() == name);
    }
}
