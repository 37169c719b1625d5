package org.cranework.housing.eligibility;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.cranework.identity.access.Scope;

import static java.util.stream.Collectors.toSet;

/**
 * Applies the rules to the facts. A fact that speaks against the applicant decides as soon as it is said; one that speaks for
 * them counts once it is as well known as the rule demands; one that is missing never fails anybody.
 */
final class Eligibility {

    private final HousingRules rules;
    private final Scope.Region city;

    Eligibility(HousingRules rules, Scope.Region city) {
        this.rules = rules;
        this.city = city;
    }

    Verdict decide(Facts facts, Household household, int termMonths) {
        Optional<String> tier = tier(facts, fact -> fact.isGoodEnough(rules.tiers().evidence()));
        return Verdict.of(List.of(employment(facts), localHome(facts), tierFinding(facts, tier),
                otherTalentHousing(household), term(household, termMonths)), tier.orElse(null));
    }

    private RuleFinding employment(Facts facts) {
        Optional<KnownFact> occupation = facts.find(FactName.OCCUPATION);
        Optional<KnownFact> place = facts.find(FactName.WORK_REGION);
        boolean accepted = occupation.stream().allMatch(fact -> rules.employment().accepted().stream()
                .anyMatch(one -> one.code().equals(fact.value())));
        if (!accepted) {
            return RuleFinding.notMet(Rule.EMPLOYMENT, "occupation-not-accepted");
        }
        if (place.isPresent() && !city.contains(place.get().value())) {
            return RuleFinding.notMet(Rule.EMPLOYMENT, "work-region-outside");
        }
        if (occupation.isEmpty() || place.isEmpty()) {
            return RuleFinding.needsEvidence(Rule.EMPLOYMENT, "employment-unknown");
        }
        boolean evidence = rules.employment().evidence();
        return occupation.get().isGoodEnough(evidence) && place.get().isGoodEnough(evidence)
                ? RuleFinding.met(Rule.EMPLOYMENT, "in-city")
                : RuleFinding.needsEvidence(Rule.EMPLOYMENT, "employment-unconfirmed");
    }

    private RuleFinding localHome(Facts facts) {
        Optional<KnownFact> home = facts.find(FactName.LOCAL_HOME);
        if (home.isEmpty()) {
            return RuleFinding.needsEvidence(Rule.LOCAL_HOME, "local-home-unknown");
        }
        if (home.get().value().equals("yes")) {
            return RuleFinding.notMet(Rule.LOCAL_HOME, "owns-local-home");
        }
        return home.get().isGoodEnough(rules.localHome().evidence())
                ? RuleFinding.met(Rule.LOCAL_HOME, "no-local-home")
                : RuleFinding.needsEvidence(Rule.LOCAL_HOME, "local-home-unconfirmed");
    }

    private RuleFinding tierFinding(Facts facts, Optional<String> reached) {
        if (reached.isPresent()) {
            return RuleFinding.met(Rule.TIER, "tier-reached");
        }
        if (tier(facts, fact -> true).isPresent()) {
            return RuleFinding.needsEvidence(Rule.TIER, "tier-unconfirmed");
        }
        boolean allKnown = facts.find(FactName.EDUCATION).isPresent() && facts.find(FactName.SKILL_LEVEL).isPresent();
        return allKnown
                ? RuleFinding.notMet(Rule.TIER, "tier-not-reached")
                : RuleFinding.needsEvidence(Rule.TIER, "tier-unknown");
    }

    private Optional<String> tier(Facts facts, Predicate<KnownFact> counts) {
        Set<String> education = facts.all(FactName.EDUCATION).filter(counts).map(KnownFact::value).collect(toSet());
        Set<String> skill = facts.all(FactName.SKILL_LEVEL).filter(counts).map(KnownFact::value).collect(toSet());
        return rules.tiers().list().stream()
                .filter(tier -> tier.education().stream().anyMatch(one -> education.contains(one.code()))
                        || tier.skillLevels().stream().anyMatch(one -> skill.contains(one.code())))
                .map(HousingRules.Tier::tier).findFirst();
    }

    private static RuleFinding otherTalentHousing(Household household) {
        return household.otherTalentHousing()
                ? RuleFinding.notMet(Rule.OTHER_TALENT_HOUSING, "other-talent-housing")
                : RuleFinding.met(Rule.OTHER_TALENT_HOUSING, "no-other-talent-housing");
    }

    private RuleFinding term(Household household, int termMonths) {
        return household.monthsUsed() + termMonths > rules.term().maximumMonths()
                ? RuleFinding.notMet(Rule.TERM, "term-exceeded")
                : RuleFinding.met(Rule.TERM, "term-within-limit");
    }
}
