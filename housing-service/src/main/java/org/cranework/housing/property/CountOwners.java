package org.cranework.housing.property;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.cranework.housing.estate.OwnerChanged;
import org.cranework.web.time.CityCalendar;

/**
 * Takes what an estate's units count from one owner to the next, on the day and in the transaction of the change. What is
 * recorded afterwards counts for the next, whatever its day. Set-based: an estate may hold thousands of units.
 */
@ApplicationScoped
class CountOwners {

    private static final String MOVE = """
            INSERT INTO figure_fact (recorded_at, measure, region_code, organization_id, day, delta, run_id)
            SELECT ?, c.measure, ?, o.id, ?, o.sign * c.total, ?
            FROM (SELECT f.measure, sum(f.delta) AS total FROM figure_fact f WHERE f.run_id IN
                    (SELECT u.id FROM unit u WHERE u.estate_id = ?) GROUP BY f.measure HAVING sum(f.delta) <> 0) c
                CROSS JOIN (VALUES (?::uuid, -1), (?::uuid, 1)) AS o (id, sign)""";

    private final DataSource dataSource;
    private final CityCalendar calendar;
    private final Clock clock;

    CountOwners(DataSource dataSource, CityCalendar calendar, Clock clock) {
        this.dataSource = dataSource;
        this.calendar = calendar;
        this.clock = clock;
    }

    void changed(@Observes OwnerChanged change) {
        try (Connection connection = dataSource.getConnection(); PreparedStatement move = connection.prepareStatement(MOVE)) {
            move.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            move.setString(2, change.regionCode());
            move.setObject(3, calendar.today());
            move.setObject(4, change.estate());
            move.setObject(5, change.estate());
            move.setObject(6, change.before());
            move.setObject(7, change.after());
            move.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("the change of an owner cannot be counted", failure);
        }
    }
}
