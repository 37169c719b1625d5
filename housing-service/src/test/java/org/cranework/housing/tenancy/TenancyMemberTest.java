package org.cranework.housing.tenancy;

import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TenancyMemberTest {

    private static final LocalDate FAR_LATER = LocalDate.of(2030, 1, 1);

    @ParameterizedTest
    @CsvSource({"2019-05-06, 2020-05-05, 12", "2019-05-06, 2020-05-04, 11", "2019-05-06, 2021-05-05, 24",
            "2019-05-06, 2019-05-06, 0", "2019-05-06, 2019-06-05, 1", "2019-01-31, 2019-02-28, 1",
            "2019-01-01, 2019-12-31, 12"})
    void shouldCountTheLastDayOfATenancyThatHasEnded(LocalDate since, LocalDate endedOn, int months) {
        // Given
        TenancyMember member = member(since);

        // When
        member.end(endedOn);

        // Then
        assertThat(member.months(FAR_LATER)).isEqualTo(months);
        assertThat(member.isLive()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2019-06-04, 0", "2019-06-05, 1", "2019-04-01, 0"})
    void shouldCountALiveTenancyUntilTodayAndNothingBeforeItBegins(LocalDate today, int months) {
        assertThat(member(LocalDate.of(2019, 5, 6)).months(today)).isEqualTo(months);
    }

    @Test
    void shouldCountFromTheDayTheKeysWereHandedOver() {
        // Given
        TenancyMember member = member(LocalDate.of(2019, 5, 12));

        // When
        member.begin(LocalDate.of(2019, 5, 6));
        member.end(LocalDate.of(2019, 6, 5));

        // Then
        assertThat(member.months(FAR_LATER)).isEqualTo(1);
    }

    private static TenancyMember member(LocalDate since) {
        return new TenancyMember(UUID.randomUUID(), new byte[32], since);
    }
}
