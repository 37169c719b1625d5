package org.cranework.housing.application;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.cranework.casework.timer.Timers;
import org.cranework.housing.journal.Journal;
import org.cranework.identity.access.Caller;
import org.cranework.web.time.CityCalendar;

/** What every write of an application ends with: the flush, the timer, the audit entry and the event. */
@ApplicationScoped
class ApplicationWriter {

    static final String LAPSE = "application-lapse";

    private final Applications applications;
    private final Timers timers;
    private final Journal journal;
    private final CityCalendar calendar;

    ApplicationWriter(Applications applications, Timers timers, Journal journal, CityCalendar calendar) {
        this.applications = applications;
        this.timers = timers;
        this.journal = journal;
        this.calendar = calendar;
    }

    UUID submitted(Caller caller, Application application) {
        applications.persistAndFlush(application);
        journal.wrote(caller, "submitApplication", ApplicationData.fact("submitted", application));
        return application.id();
    }

    void changed(Caller caller, String operation, Application application) {
        applications.flush();
        journal.wrote(caller, operation, ApplicationData.fact("changed", application));
    }

    /** Sets the timer for the last day of waiting for evidence, or of the qualification. */
    void watch(Application application) {
        if (application.validUntil() != null) {
            timers.set(LAPSE, application.id(), calendar.endOf(application.validUntil()));
        }
    }
}
