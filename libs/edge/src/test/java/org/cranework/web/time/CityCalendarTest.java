package org.cranework.web.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CityCalendarTest {

    private final CityCalendar calendar = new CityCalendar(
            Clock.fixed(Instant.parse("2019-12-30T16:00:00Z"), ZoneOffset.UTC), ZoneId.of("Asia/Shanghai"),
            LocalDate.parse("2018-01-01"));

    @Test
    void shouldCountDaysAsTheCityDoes() {
        assertThat(calendar.today()).isEqualTo("2019-12-31");
        assertThat(calendar.dayOf(Instant.parse("2019-12-30T15:59:59Z"))).isEqualTo("2019-12-30");
        assertThat(calendar.endOf(LocalDate.parse("2019-12-31"))).isEqualTo("2019-12-31T16:00:00Z");
    }
}
