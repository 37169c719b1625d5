package org.cranework.casework.day;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;

import org.cranework.identity.access.Caller;
import org.cranework.web.problem.ProblemException;
import org.cranework.web.problem.Violation;
import org.cranework.web.time.CityCalendar;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class DaysTest {

    private static final LocalDate TODAY = LocalDate.of(2019, 5, 7);

    /** Late in the evening of the sixth by UTC, the seventh in the city. */
    private final Days days = new Days(new CityCalendar(Clock.fixed(Instant.parse("2019-05-06T17:00:00Z"), ZoneOffset.UTC),
            ZoneId.of("Asia/Shanghai"), LocalDate.of(2018, 1, 1)));

    @Test
    void shouldTakeTheCitysTodayWhereNoneIsGiven() {
        assertThat(days.check(null, null, caller("clerk"))).isEqualTo(new Day(TODAY, false));
    }

    @Test
    void shouldRefuseTheFuture() {
        assertThat(refusal(TODAY.plusDays(1), null, "recorder")).isEqualTo("in-future");
    }

    @Test
    void shouldRefuseADayBeforeTheMoveBefore() {
        assertThat(refusal(TODAY.minusDays(2), TODAY.minusDays(1), "clerk")).isEqualTo("day-before-previous");
        assertThat(days.check(TODAY.minusDays(1), TODAY.minusDays(1), caller("clerk")).on()).isEqualTo(TODAY.minusDays(1));
    }

    @Test
    void shouldLetARecorderAloneGoBackBeforeGoLive() {
        assertThat(refusal(LocalDate.of(2017, 12, 31), null, "clerk")).isEqualTo("day-before-go-live");
        assertThat(days.check(LocalDate.of(2017, 12, 31), null, caller("recorder")))
                .isEqualTo(new Day(LocalDate.of(2017, 12, 31), true));
        assertThat(days.check(LocalDate.of(2018, 1, 1), null, caller("clerk")).historical()).isFalse();
    }

    private String refusal(LocalDate on, LocalDate previous, String role) {
        ProblemException refused = catchThrowableOfType(ProblemException.class,
                () -> days.check(on, previous, caller(role)));
        Violation violation = refused.violations().getFirst();
        assertThat(violation.pointer()).isEqualTo("/on");
        return violation.code();
    }

    private static Caller caller(String role) {
        return new Caller("someone", "a-client", Set.of(role), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
