package org.cranework.housing.eligibility;

import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;

import org.cranework.casework.policy.Policies;
import org.cranework.casework.policy.Policy;
import org.cranework.identity.access.Scope;
import org.cranework.web.time.CityCalendar;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Decides by the policy in force today.
 * <p>
 * Refuses while no version is in force (409). Writes nothing: the caller keeps the {@link Ruling} with its record.
 */
@ApplicationScoped
public class DecideEligibility {

    private final Policies policies;
    private final CityCalendar calendar;
    private final Scope.Region city;

    DecideEligibility(Policies policies, CityCalendar calendar,
            @ConfigProperty(name = "cranework.city.region") String region) {
        this.policies = policies;
        this.calendar = calendar;
        this.city = Scope.Region.of(region);
    }

    /** Decides on the facts as they are. */
    public Ruling decide(Facts facts, Household household, int termMonths) {
        LocalDate today = calendar.today();
        Policy<HousingRules> policy = policies.on(HousingRules.POLICY, today, HousingRules.class);
        return new Ruling(policy, today, facts, household,
                new Eligibility(policy.rules(), city).decide(facts, household, termMonths));
    }

    /** The rules in force today. */
    public HousingRules rules() {
        return policies.on(HousingRules.POLICY, calendar.today(), HousingRules.class).rules();
    }
}
