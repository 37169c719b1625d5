package org.cranework.housing.lease;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.cranework.web.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LeaseTest {

    private static final LocalDate PREPARED = LocalDate.of(2019, 5, 1);
    private static final Instant NOW = Instant.parse("2019-05-01T02:00:00Z");

    @ParameterizedTest
    @CsvSource({"2019-05-06, 24, 2021-05-05", "2019-01-01, 12, 2019-12-31", "2019-03-01, 12, 2020-02-29",
            // where the last month has no such day, its last day: a month from 31 January is not over on the 27th
            "2019-01-31, 1, 2019-02-28", "2020-01-31, 1, 2020-02-29", "2019-10-31, 1, 2019-11-30", "2020-02-29, 12, 2021-02-28",
            "2019-08-31, 6, 2020-02-29", "2020-02-29, 48, 2024-02-28"})
    void shouldLastForWholeMonths(LocalDate startsOn, int months, LocalDate endsOn) {
        assertThat(lease(startsOn, months).endsOn()).isEqualTo(endsOn);
    }

    @Test
    void shouldBeginWithTheKeysWhereTheyComeEarly() {
        // Given
        Lease lease = lease(LocalDate.of(2019, 5, 10), 24);

        // When
        act(lease, "sign", 2);
        act(lease, "move-in", 4);

        // Then
        assertThat(lease.startsOn()).isEqualTo("2019-05-04");
        assertThat(lease.endsOn()).isEqualTo("2021-05-09");
    }

    @Test
    void shouldBeginAsAgreedWhereTheKeysComeLate() {
        // Given
        Lease lease = lease(LocalDate.of(2019, 5, 10), 24);

        // When
        act(lease, "sign", 2);
        act(lease, "move-in", 20);

        // Then
        assertThat(lease.startsOn()).isEqualTo("2019-05-10");
    }

    @Test
    void shouldEndOnTheDayTheHouseholdLeft() {
        // Given
        Lease lease = lease(LocalDate.of(2019, 5, 10), 24);

        // When
        act(lease, "sign", 2);
        act(lease, "move-in", 10);
        act(lease, "give-notice", 20);
        act(lease, "end", 31);

        // Then
        assertThat(lease.endsOn()).isEqualTo("2019-05-31");
        assertThat(lease.stateOn()).isEqualTo("2019-05-31");
    }

    @Test
    void shouldKeepItsTermWhenVoided() {
        // Given
        Lease lease = lease(LocalDate.of(2019, 5, 10), 24);

        // When
        act(lease, "void", 3);

        // Then
        assertThat(lease.state()).isEqualTo(LeaseState.VOIDED);
        assertThat(lease.startsOn()).isEqualTo("2019-05-10");
        assertThat(lease.endsOn()).isEqualTo("2021-05-09");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"PREPARED | sign void", "SIGNED | move-in void", "ACTIVE | give-notice end",
            "NOTICE | end", "ENDED | ''", "VOIDED | ''"})
    void shouldOfferWhatFollowsAndNothingAtAnEnd(LeaseState state, String actions) {
        assertThat(String.join(" ", LeaseState.LIFE.actions(state))).isEqualTo(actions);
    }

    @Test
    void shouldChangeNothingWhereRefused() {
        // Given
        Lease lease = lease(LocalDate.of(2019, 5, 10), 24);

        // When, Then
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> act(lease, "end", 5))
                .withMessage("action-not-allowed");
        assertThat(lease.state()).isEqualTo(LeaseState.PREPARED);
        assertThat(lease.stateOn()).isEqualTo(PREPARED);
        assertThat(lease.updatedAt()).isEqualTo(NOW);
    }

    private static void act(Lease lease, String action, int dayOfMay) {
        lease.act(action, LocalDate.of(2019, 5, dayOfMay), null, NOW.plusSeconds(dayOfMay));
    }

    private static Lease lease(LocalDate startsOn, int months) {
        return new Lease(new LeaseTerms(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(),
                List.of(new byte[32]), startsOn, months), PREPARED, NOW);
    }
}
