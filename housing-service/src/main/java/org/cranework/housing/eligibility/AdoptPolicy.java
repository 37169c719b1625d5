package org.cranework.housing.eligibility;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.cranework.casework.policy.Policies;
import org.cranework.casework.policy.Policy;
import org.cranework.housing.journal.Fact;
import org.cranework.housing.journal.Journal;
import org.cranework.identity.access.Caller;

/**
 * Puts a version of the housing policy in force from a day on.
 * <p>
 * Refuses a first day before the newest version's, and rules that contradict each other (422). Publishes {@code housing.policy.adopted.v1}.
 */
@ApplicationScoped
class AdoptPolicy {

    private final Policies policies;
    private final Journal journal;

    AdoptPolicy(Policies policies, Journal journal) {
        this.policies = policies;
        this.journal = journal;
    }

    @Transactional
    UUID adopt(Caller caller, PolicyRequest request) {
        request.rules().requireConsistent();
        Policy<HousingRules> policy = policies.adopt(HousingRules.POLICY, request.validFrom(), request.source(),
                request.rules());
        journal.wrote(caller, "adoptPolicy", new Fact("policy", "adopted", policy.id(), 0, false,
                new Adopted(policy.id(), policy.version(), policy.validFrom(), policy.source(), policy.rules())));
        return policy.id();
    }

    private record Adopted(UUID policyId, int version, LocalDate validFrom, String source, HousingRules rules) {}
}
