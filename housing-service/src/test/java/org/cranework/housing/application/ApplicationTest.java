package org.cranework.housing.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.cranework.casework.policy.Policy;
import org.cranework.housing.eligibility.Education;
import org.cranework.housing.eligibility.Facts;
import org.cranework.housing.eligibility.Household;
import org.cranework.housing.eligibility.HousingRules;
import org.cranework.housing.eligibility.Occupation;
import org.cranework.housing.eligibility.Outcome;
import org.cranework.housing.eligibility.Ruling;
import org.cranework.housing.eligibility.Verdict;
import org.cranework.housing.property.UnitKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class ApplicationTest {

    private static final LocalDate DECIDED = LocalDate.of(2019, 5, 6);
    private static final Instant NOW = Instant.parse("2019-05-06T02:00:00Z");

    @ParameterizedTest
    @CsvSource({"QUALIFIED, QUALIFIED, 2020-05-06", "NEEDS_EVIDENCE, NEEDS_EVIDENCE, 2019-05-26",
            "NOT_QUALIFIED, NOT_QUALIFIED, "})
    void shouldBeginWhereTheRulesPutItAndForAsLongAsThePolicySays(Outcome outcome, ApplicationState state,
            LocalDate validUntil) {
        // When
        Application application = application(outcome, false);

        // Then
        assertThat(application.state()).isEqualTo(state);
        assertThat(application.validUntil()).isEqualTo(validUntil);
    }

    @ParameterizedTest
    @CsvSource({"2019-05-06, true", "2020-05-06, true", "2020-05-07, false"})
    void shouldBeInLineThroughTheLastDayOfItsQualification(LocalDate today, boolean inLine) {
        assertThat(application(Outcome.QUALIFIED, false).isInLine(today)).isEqualTo(inLine);
    }

    @ParameterizedTest
    @EnumSource(value = Outcome.class, names = {"NEEDS_EVIDENCE", "NOT_QUALIFIED"})
    void shouldNotBeInLineUnqualified(Outcome outcome) {
        assertThat(application(outcome, false).isInLine(DECIDED)).isFalse();
    }

    @Test
    void shouldNotBeInLineWhileADuplicateHoldsIt() {
        // Given
        Application application = application(Outcome.QUALIFIED, true);

        // When, Then
        assertThat(application.isInLine(DECIDED)).isFalse();
        application.hold(false, NOW);
        assertThat(application.isInLine(DECIDED)).isTrue();
    }

    @Test
    void shouldPauseThroughTheDayGivenAfterOneRefusalTooMany() {
        // Given
        Application application = application(Outcome.QUALIFIED, false);
        LocalDate pause = LocalDate.of(2019, 11, 6);

        // When
        refuse(application, pause);
        refuse(application, pause);
        boolean afterTwo = application.isInLine(DECIDED);
        refuse(application, pause);

        // Then
        assertThat(afterTwo).isTrue();
        assertThat(application.isInLine(DECIDED)).isFalse();
        assertThat(application.isInLine(pause)).isFalse();
        assertThat(application.isInLine(pause.plusDays(1))).isTrue();
    }

    @Test
    void shouldCountRefusalsAnewAfterAPause() {
        // Given
        Application application = application(Outcome.QUALIFIED, false);
        LocalDate over = DECIDED.minusDays(1);
        refuse(application, over);
        refuse(application, over);
        refuse(application, over);

        // When
        refuse(application, LocalDate.of(2019, 12, 31));

        // Then
        assertThat(application.isInLine(DECIDED)).isTrue();
    }

    @Test
    void shouldHoldNobodyBackOnceItHasFailed() {
        // Given
        Application application = application(Outcome.NEEDS_EVIDENCE, true);

        // When
        application.follow(ruling(Outcome.NOT_QUALIFIED, null), NOW);

        // Then
        assertThat(application.held()).isFalse();
        assertThat(application.validUntil()).isNull();
    }

    @Test
    void shouldStandByARulingThatComesOutAsBefore() {
        // Given
        Application application = application(Outcome.QUALIFIED, false);

        // When, Then
        assertThat(application.standsBy(ruling(Outcome.QUALIFIED, "C"))).isTrue();
        assertThat(application.standsBy(ruling(Outcome.QUALIFIED, "B"))).isFalse();
        assertThat(application.standsBy(ruling(Outcome.NEEDS_EVIDENCE, null))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"NEEDS_EVIDENCE | confirm separate withdraw disqualify",
            "QUALIFIED | confirm separate withdraw disqualify", "NOT_QUALIFIED | ''", "OFFERED | ''", "HOUSED | ''",
            "CLOSED | ''",
            "LAPSED | ''", "WITHDRAWN | ''", "DISQUALIFIED | ''"})
    void shouldOfferWhatACallerMayAskForInEachState(ApplicationState state, String actions) {
        assertThat(String.join(" ", ApplicationState.LIFE.actions(state))).isEqualTo(actions);
    }

    private static void refuse(Application application, LocalDate pause) {
        application.step("offer", NOW);
        application.refused(2, pause, NOW);
    }

    private static Application application(Outcome outcome, boolean held) {
        return new Application(UUID.randomUUID(), UnitKind.TALENT_APARTMENT, 24, List.of(),
                ruling(outcome, outcome == Outcome.QUALIFIED ? "C" : null), held, NOW);
    }

    private static Ruling ruling(Outcome outcome, String tier) {
        HousingRules rules = new HousingRules(new HousingRules.Employment(List.of(Occupation.EMPLOYED), true),
                new HousingRules.LocalHome(true),
                new HousingRules.Tiers(true, List.of(new HousingRules.Tier("C", List.of(Education.BACHELOR), null))),
                new HousingRules.Term(60), 20, 12, new HousingRules.Offers(5, 24, 2, 6));
        return new Ruling(new Policy<>(UUID.randomUUID(), 1, LocalDate.of(2018, 1, 1), "a document", rules, NOW), DECIDED,
                new Facts(List.of()), new Household(false, 0), new Verdict(outcome, tier, List.of()));
    }
}
