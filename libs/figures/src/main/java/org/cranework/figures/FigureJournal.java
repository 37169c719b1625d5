package org.cranework.figures;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Where facts that count are appended, in the transaction of the record they count. Set-based work may insert into
 * {@code figure_fact} itself.
 */
@ApplicationScoped
public class FigureJournal {

    private final DataSource dataSource;
    private final Clock clock;

    FigureJournal(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /** Appends a fact; it is never changed, so a record that counts no longer appends its opposite. */
    public void append(CountedFact fact) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        INSERT INTO figure_fact (recorded_at, measure, region_code, organization_id, day, delta, run_id)
                        VALUES (?, ?, ?, ?, ?, ?, ?)""")) {
            insert.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            insert.setString(2, fact.measure());
            insert.setString(3, fact.regionCode());
            insert.setObject(4, fact.organization());
            insert.setObject(5, fact.day());
            insert.setLong(6, fact.delta());
            insert.setObject(7, fact.cause());
            insert.executeUpdate();
        } catch (SQLException failure) {
            throw new FigureStoreException(failure);
        }
    }
}
