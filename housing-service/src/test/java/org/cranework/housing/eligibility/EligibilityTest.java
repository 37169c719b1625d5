package org.cranework.housing.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.cranework.identity.access.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class EligibilityTest {

    private static final LocalDate SEEN = LocalDate.of(2019, 5, 6);
    private static final Household NEW_HERE = new Household(false, 0);

    private final Eligibility eligibility = new Eligibility(rules(true), Scope.Region.of("230200"));

    @Test
    void shouldQualifyWhoMeetsEveryRuleByEvidence() {
        // When
        Verdict verdict = eligibility.decide(confirmed(Map.of()), NEW_HERE, 24);

        // Then
        assertThat(verdict.outcome()).isEqualTo(Outcome.QUALIFIED);
        assertThat(verdict.tier()).isEqualTo("C");
        assertThat(verdict.findings()).extracting(RuleFinding::reason).containsExactly("in-city", "no-local-home",
                "tier-reached", "no-other-talent-housing", "term-within-limit");
    }

    @Test
    void shouldAwaitEvidenceForWhatIsOnlySaid() {
        // Given
        Facts said = new Facts(confirmed(Map.of()).known().stream()
                .map(fact -> KnownFact.declared(fact.fact(), fact.value())).toList());

        // When
        Verdict verdict = eligibility.decide(said, NEW_HERE, 24);

        // Then
        assertThat(verdict.outcome()).isEqualTo(Outcome.NEEDS_EVIDENCE);
        assertThat(verdict.tier()).isNull();
        assertThat(verdict.findings()).extracting(RuleFinding::reason).containsExactly("employment-unconfirmed",
                "local-home-unconfirmed", "tier-unconfirmed", "no-other-talent-housing", "term-within-limit");
    }

    @Test
    void shouldAwaitEvidenceForWhatIsMissingAndNeverFailForIt() {
        // When
        Verdict verdict = eligibility.decide(new Facts(List.of()), NEW_HERE, 24);

        // Then
        assertThat(verdict.outcome()).isEqualTo(Outcome.NEEDS_EVIDENCE);
        assertThat(verdict.findings()).extracting(RuleFinding::reason).containsExactly("employment-unknown",
                "local-home-unknown", "tier-unknown", "no-other-talent-housing", "term-within-limit");
    }

    @Test
    void shouldTakeWhatIsSaidWhereThePolicyAsksForNoEvidence() {
        // Given
        Facts said = new Facts(confirmed(Map.of()).known().stream()
                .map(fact -> KnownFact.declared(fact.fact(), fact.value())).toList());

        // When, Then
        assertThat(new Eligibility(rules(false), Scope.Region.of("230200")).decide(said, NEW_HERE, 24).outcome())
                .isEqualTo(Outcome.QUALIFIED);
    }

    @Test
    void shouldFailForAFactThatSpeaksAgainstEvenIfOnlySaid() {
        assertThat(failed(Map.of(FactName.OCCUPATION, "neither"))).containsExactly("occupation-not-accepted");
        assertThat(failed(Map.of(FactName.WORK_REGION, "230102"))).containsExactly("work-region-outside");
        assertThat(failed(Map.of(FactName.LOCAL_HOME, "yes"))).containsExactly("owns-local-home");
        assertThat(failed(Map.of(FactName.EDUCATION, "secondary"))).containsExactly("tier-not-reached");
    }

    @Test
    void shouldFailForWhatTheServiceItselfKnows() {
        assertThat(reasons(eligibility.decide(confirmed(Map.of()), new Household(true, 0), 24)))
                .containsExactly("other-talent-housing");
        assertThat(reasons(eligibility.decide(confirmed(Map.of()), new Household(false, 37), 24)))
                .containsExactly("term-exceeded");
        assertThat(eligibility.decide(confirmed(Map.of()), new Household(false, 36), 24).outcome())
                .isEqualTo(Outcome.QUALIFIED);
    }

    @ParameterizedTest
    @CsvSource({"0, 60, QUALIFIED", "0, 61, NOT_QUALIFIED", "36, 24, QUALIFIED", "37, 24, NOT_QUALIFIED", "59, 1, QUALIFIED",
            "60, 1, NOT_QUALIFIED"})
    void shouldLetNobodyLiveHereLongerThanTheLimit(int used, int asked, Outcome outcome) {
        assertThat(eligibility.decide(confirmed(Map.of()), new Household(false, used), asked).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"230200, in-city", "230206, in-city", "230299, in-city", "230300, work-region-outside",
            "230100, work-region-outside", "230000, work-region-outside", "330206, work-region-outside"})
    void shouldTakeTheCityWithAllItsDistrictsAndNothingElse(String region, String reason) {
        assertThat(eligibility.decide(confirmed(Map.of(FactName.WORK_REGION, region)), NEW_HERE, 24).findings().getFirst()
                .reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({"none, none, ,tier-not-reached", "secondary, chief-technician, ,tier-not-reached",
            "junior-college, technician, ,tier-not-reached", "none, senior-technician, B, tier-reached",
            "bachelor, none, C, tier-reached", "bachelor, senior-technician, B, tier-reached", "master, none, B, tier-reached",
            "doctorate, senior-technician, A, tier-reached"})
    void shouldReachATierByEducationOrSkillAndOnlyByWhatThePolicyLists(String education, String skill, String tier,
            String reason) {
        // When
        Verdict verdict = eligibility.decide(
                confirmed(Map.of(FactName.EDUCATION, education, FactName.SKILL_LEVEL, skill)), NEW_HERE, 24);

        // Then
        assertThat(verdict.tier()).isEqualTo(tier);
        assertThat(verdict.findings().get(2).reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @EnumSource(value = FactName.class, names = {"OCCUPATION", "WORK_REGION", "LOCAL_HOME", "EDUCATION"})
    void shouldAwaitEvidenceForEachFactThatIsOnlySaid(FactName onlySaid) {
        // Given
        Facts facts = new Facts(confirmed(Map.of()).known().stream()
                .map(fact -> fact.fact() == onlySaid ? KnownFact.declared(fact.fact(), fact.value()) : fact).toList());

        // When
        Verdict verdict = eligibility.decide(facts, NEW_HERE, 24);

        // Then
        assertThat(verdict.outcome()).isEqualTo(Outcome.NEEDS_EVIDENCE);
        assertThat(verdict.findings()).filteredOn(finding -> finding.outcome() == RuleOutcome.NEEDS_EVIDENCE).hasSize(1);
    }

    @Test
    void shouldFailRatherThanAwaitEvidenceWhereOneRuleIsNotMet() {
        // When
        Verdict verdict = eligibility.decide(new Facts(List.of(KnownFact.declared(FactName.LOCAL_HOME, "yes"))), NEW_HERE, 24);

        // Then
        assertThat(verdict.outcome()).isEqualTo(Outcome.NOT_QUALIFIED);
        assertThat(verdict.findings()).extracting(RuleFinding::rule).containsExactly(Rule.values());
    }

    @Test
    void shouldGiveTheHighestTierThatIsShown() {
        // Given
        List<KnownFact> facts = new ArrayList<>(confirmed(Map.of(FactName.SKILL_LEVEL, "senior-technician")).known());

        // When, Then
        assertThat(eligibility.decide(new Facts(facts), NEW_HERE, 24).tier()).isEqualTo("B");
        facts.replaceAll(fact -> fact.fact() == FactName.SKILL_LEVEL
                ? KnownFact.declared(FactName.SKILL_LEVEL, "senior-technician")
                : fact);
        assertThat(eligibility.decide(new Facts(facts), NEW_HERE, 24).tier()).isEqualTo("C");
    }

    @Test
    void shouldLetTheRegisterSpeakForSomeoneAndNeverAgainst() {
        // Given
        Facts said = new Facts(confirmed(Map.of()).known().stream().filter(fact -> fact.fact() != FactName.EDUCATION
                && fact.fact() != FactName.SKILL_LEVEL).toList());
        KnownFact master = KnownFact.registered(FactName.SKILL_LEVEL, "senior-technician", SEEN);
        KnownFact junior = KnownFact.registered(FactName.SKILL_LEVEL, "junior-worker", SEEN);
        KnownFact secondary = KnownFact.confirmed(FactName.EDUCATION, "secondary", SEEN);

        // When, Then
        assertThat(tier(said)).isEqualTo("null tier-unknown");
        assertThat(tier(said.and(List.of(junior, master)))).isEqualTo("B tier-reached");
        assertThat(tier(said.and(List.of(secondary, junior)))).isEqualTo("null tier-unknown");
        assertThat(tier(said.and(List.of(secondary, junior, KnownFact.declared(FactName.SKILL_LEVEL, "senior-technician")))))
                .isEqualTo("null tier-unconfirmed");
        assertThat(tier(confirmed(Map.of()).and(List.of(master)))).isEqualTo("B tier-reached");
    }

    private String tier(Facts facts) {
        Verdict verdict = eligibility.decide(facts, NEW_HERE, 24);
        return verdict.tier() + " " + verdict.findings().get(2).reason();
    }

    @Test
    void shouldKnowWhichValuesAFactCanHave() {
        assertThat(FactName.SKILL_LEVEL.accepts("senior-technician")).isTrue();
        assertThat(FactName.SKILL_LEVEL.accepts("doctorate")).isFalse();
        assertThat(FactName.WORK_REGION.accepts("230206")).isTrue();
        assertThat(FactName.WORK_REGION.accepts("Fulaerji")).isFalse();
        assertThat(FactName.LOCAL_HOME.accepts("true")).isFalse();
    }

    private List<String> failed(Map<FactName, String> changed) {
        Facts facts = new Facts(confirmed(changed).known().stream()
                .map(fact -> changed.containsKey(fact.fact()) ? KnownFact.declared(fact.fact(), fact.value()) : fact).toList());
        return reasons(eligibility.decide(facts, NEW_HERE, 24));
    }

    private static List<String> reasons(Verdict verdict) {
        assertThat(verdict.outcome()).isEqualTo(Outcome.NOT_QUALIFIED);
        return verdict.findings().stream().filter(finding -> finding.outcome() == RuleOutcome.NOT_MET)
                .map(RuleFinding::reason).toList();
    }

    private static Facts confirmed(Map<FactName, String> changed) {
        Map<FactName, String> values = new java.util.EnumMap<>(Map.of(FactName.OCCUPATION, "employed", FactName.WORK_REGION,
                "230206", FactName.LOCAL_HOME, "no", FactName.EDUCATION, "bachelor", FactName.SKILL_LEVEL, "none"));
        values.putAll(changed);
        return new Facts(values.entrySet().stream()
                .map(fact -> KnownFact.confirmed(fact.getKey(), fact.getValue(), SEEN)).toList());
    }

    private static HousingRules rules(boolean evidence) {
        return new HousingRules(
                new HousingRules.Employment(List.of(Occupation.EMPLOYED, Occupation.STUDYING), evidence),
                new HousingRules.LocalHome(evidence),
                new HousingRules.Tiers(evidence,
                        List.of(new HousingRules.Tier("A", List.of(Education.DOCTORATE), null),
                                new HousingRules.Tier("B", List.of(Education.MASTER), List.of(SkillLevel.SENIOR_TECHNICIAN)),
                                new HousingRules.Tier("C", List.of(Education.BACHELOR), null))),
                new HousingRules.Term(60), 20, 12, new HousingRules.Offers(5, 24, 2, 6));
    }
}
