package org.cranework.web.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Days as the city counts them. */
@ApplicationScoped
public class CityCalendar {

    private final Clock clock;
    private final ZoneId zone;
    private final LocalDate goLive;

    public CityCalendar(Clock clock, @ConfigProperty(name = "cranework.city.zone") ZoneId zone,
            @ConfigProperty(name = "cranework.city.go-live") LocalDate goLive) {
        this.clock = clock;
        this.zone = zone;
        this.goLive = goLive;
    }

    /** Today in the city. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** The day an instant falls on in the city. */
    public LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    /** The instant a day ends in the city: the first that is no longer within it, as deadlines have it. */
    public Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** The first day whose facts are counted as they happen; what lies before it comes from ledgers. */
    public LocalDate goLive() {
        return goLive;
    }

    /** The city's time zone. */
    public ZoneId zone() {
        return zone;
    }
}
