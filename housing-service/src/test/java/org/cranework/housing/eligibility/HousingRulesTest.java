package org.cranework.housing.eligibility;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.cranework.web.problem.ProblemException;
import org.cranework.web.problem.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class HousingRulesTest {

    @Test
    void shouldTakeRulesThatFitTogether() {
        assertThatCode(() -> rules(List.of(Occupation.EMPLOYED), 60, 60, "A", "B", "D").requireConsistent())
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"A B A, /rules/tiers/list/2/tier", "B A, /rules/tiers/list/1/tier", "A A, /rules/tiers/list/1/tier"})
    void shouldRefuseTiersWhoseListSaysAnotherOrderThanTheirLetters(String tiers, String pointer) {
        // When
        Violation violation = refusal(rules(List.of(Occupation.EMPLOYED), 60, 24, tiers.split(" ")));

        // Then
        assertThat(violation.pointer()).isEqualTo(pointer);
        assertThat(violation.code()).isEqualTo("tier-order");
    }

    @Test
    void shouldRefuseAUsualTermThatNobodyMayHave() {
        // When
        Violation violation = refusal(rules(List.of(Occupation.EMPLOYED), 60, 61, "A"));

        // Then
        assertThat(violation.pointer()).isEqualTo("/rules/offer/termMonths");
        assertThat(violation.arguments()).isEqualTo(Map.of("value", 60));
    }

    @Test
    void shouldRefuseAnOccupationThatIsNone() {
        // When
        Violation violation = refusal(rules(List.of(Occupation.STUDYING, Occupation.NEITHER), 60, 24, "A"));

        // Then
        assertThat(violation.pointer()).isEqualTo("/rules/employment/accepted/1");
    }

    private static Violation refusal(HousingRules rules) {
        return catchThrowableOfType(ProblemException.class, rules::requireConsistent).violations().getFirst();
    }

    private static HousingRules rules(List<Occupation> accepted, int maximumMonths, int termMonths, String... tiers) {
        return new HousingRules(new HousingRules.Employment(accepted, true), new HousingRules.LocalHome(true),
                new HousingRules.Tiers(true,
                        Arrays.stream(tiers).map(tier -> new HousingRules.Tier(tier, List.of(Education.BACHELOR), null))
                                .toList()),
                new HousingRules.Term(maximumMonths), 20, 12, new HousingRules.Offers(5, termMonths, 2, 6));
    }
}
