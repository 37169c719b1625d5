package org.cranework.housing.application;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.cranework.housing.eligibility.Ruling;
import org.cranework.identity.access.Caller;
import org.cranework.identity.access.Scope;

/**
 * Applies the rules again to the applications of people whose certified skill levels changed, while no home is offered by them.
 * One that comes out as before is left as it is. Publishes {@code housing.application.changed.v1} for each of the others.
 */
@ApplicationScoped
public class FollowSkillLevels {

    private static final Caller REGISTER = new Caller("talent.skill-level", "housing-service", Set.of(), Optional.empty(),
            Optional.empty(), Optional.empty());

    private final Applications applications;
    private final ApplyRules rules;

    FollowSkillLevels(Applications applications, ApplyRules rules) {
        this.applications = applications;
        this.rules = rules;
    }

    /** Works in the transaction of the levels' change. */
    public void follow(Collection<UUID> persons) {
        applications.lockAll(new Scope.City(), applications.undecidedOf(persons)).stream()
                .filter(application -> ApplicationState.LIFE.allows(application.state(), "confirm")).forEach(this::follow);
    }

    private void follow(Application application) {
        Ruling ruling = rules.decide(application, rules.known(application));
        if (!application.standsBy(ruling)) {
            rules.follow(REGISTER, "followSkillLevel", application, ruling);
        }
    }
}
