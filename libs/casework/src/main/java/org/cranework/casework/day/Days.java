package org.cranework.casework.day;

import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;

import org.cranework.identity.access.Caller;
import org.cranework.web.problem.ProblemException;
import org.cranework.web.time.CityCalendar;

/** Checks the {@code on} dates that callers give. */
@ApplicationScoped
public class Days {

    /** The role that may enter what happened before the city went live. */
    static final String RECORDER = "recorder";

    private final CityCalendar calendar;

    public Days(CityCalendar calendar) {
        this.calendar = calendar;
    }

    /**
     * The day something happened: today where none is given.
     *
     * @param on as given, may be null
     * @param previous the day of the move before; null for a first one
     * @throws ProblemException 422 at {@code /on} for a day in the future, before the previous move, or before the city's go-live
     *         where the caller is no recorder
     */
    public Day check(LocalDate on, LocalDate previous, Caller caller) {
        LocalDate day = on == null ? calendar.today() : on;
        if (day.isAfter(calendar.today())) {
            throw ProblemException.invalid("/on", "in-future");
        }
        if (previous != null && day.isBefore(previous)) {
            throw ProblemException.invalid("/on", "day-before-previous", "previous", previous.toString());
        }
        boolean historical = day.isBefore(calendar.goLive());
        if (historical && !caller.roles().contains(RECORDER)) {
            throw ProblemException.invalid("/on", "day-before-go-live", "goLive", calendar.goLive().toString());
        }
        return new Day(day, historical);
    }
}
