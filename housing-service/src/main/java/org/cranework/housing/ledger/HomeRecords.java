package org.cranework.housing.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import jakarta.inject.Singleton;

import io.quarkus.arc.Unremovable;
import org.cranework.eventing.Outbox;
import org.cranework.identity.region.Regions;
import org.cranework.identity.sealing.SealContext;
import org.cranework.identity.sealing.Sealer;
import org.cranework.intake.Check;
import org.cranework.intake.Chunk;
import org.cranework.intake.RecordShape;
import org.cranework.intake.RecordType;
import org.cranework.intake.RowReader;
import org.cranework.intake.Run;
import org.cranework.intake.StagingColumn;
import org.cranework.intake.Target;
import org.cranework.web.time.CityCalendar;

/**
 * Plugs homes into intake. A row is compared with the register itself: the digest of both is what is said of the home and, behind
 * it, the days of its life before the city went live, so that a row which knows more begins with what is known. A ledger adds homes
 * and later steps; what the register says otherwise it does not touch.
 */
@Singleton
@Unremovable
final class HomeRecords implements RecordType {

    /** Kept where a move keeps its reason: the paper is why it is known. */
    private static final SealContext SOURCE = new SealContext("unit_move.reason");

    private static final Target TARGET = new Target("home", List.of("estate", "building", "number"), "estate", "true", "label",
            """
            array_remove(ARRAY[
                CASE WHEN s.acquired_on IS NOT NULL AND t.digest NOT LIKE '%ACQUIRED:%' THEN 'acquiredOn' END,
                CASE WHEN s.renovating_on IS NOT NULL AND t.digest NOT LIKE '%RENOVATING:%' THEN 'renovatingOn' END,
                CASE WHEN s.accepted_on IS NOT NULL AND t.digest NOT LIKE '%ACCEPTED:%' THEN 'acceptedOn' END,
                CASE WHEN s.available_on IS NOT NULL AND t.digest NOT LIKE '%AVAILABLE:%' THEN 'availableOn' END], NULL)""");

    /** An estate is found by its name among its owner's. */
    private static final Check ESTATE = new Check("home-estate-unclear", HomeColumns.ESTATE, """
            SELECT s.row FROM %s s WHERE s.estate IN (
                SELECT name FROM (
                    SELECT estate AS name, region_code, owner_kind FROM %s
                    UNION SELECT name, region_code, owner_kind FROM estate WHERE owner_organization_id = ?) one
                GROUP BY name HAVING count(*) > 1
                UNION SELECT name FROM estate WHERE owner_organization_id = ? GROUP BY name HAVING count(*) > 1)""");

    private static final Check DIFFERS = new Check("home-differs", HomeColumns.UNIT, """
            SELECT s.row FROM %s s JOIN home t ON t.organization_id = ? AND t.estate = s.estate AND t.building = s.building
                AND t.number = s.number
            WHERE t.digest <> s.digest AND (NOT s.digest ^@ t.digest OR NOT t.historical)""");

    private static final List<StagingColumn> STAGING = List.of(new StagingColumn("estate", "text COLLATE \"C\""),
            new StagingColumn("building", "text COLLATE \"C\""),
            new StagingColumn("number", "text COLLATE \"C\""), new StagingColumn("region_code", "text COLLATE \"C\""),
            new StagingColumn("owner_kind", "text"), new StagingColumn("kind", "text"),
            new StagingColumn("area_cm2", "integer"), new StagingColumn("bedrooms", "integer"),
            new StagingColumn("planned_on", "date"), new StagingColumn("acquired_on", "date"),
            new StagingColumn("renovating_on", "date"), new StagingColumn("accepted_on", "date"),
            new StagingColumn("available_on", "date"), new StagingColumn("source", "bytea"),
            new StagingColumn("label", "text"), new StagingColumn("digest", "text COLLATE \"C\""));

    private static final RecordShape SHAPE = new RecordShape("home", "HomeLedger", HomeColumns.ALL, HomeColumns.UNIT, STAGING,
            TARGET, List.of(ESTATE, DIFFERS), true);

    private final Regions regions;
    private final Sealer sealer;
    private final CityCalendar calendar;
    private final Outbox outbox;

    HomeRecords(Regions regions, Sealer sealer, CityCalendar calendar, Outbox outbox) {
        this.regions = regions;
        this.sealer = sealer;
        this.calendar = calendar;
        this.outbox = outbox;
    }

    @Override
    public RecordShape shape() {
        return SHAPE;
    }

    @Override
    public RowReader reader(Run run) {
        return new HomeReader(regions, calendar, source -> sealer.seal(source, SOURCE));
    }

    @Override
    public Run.Applied apply(Connection connection, Chunk chunk) throws SQLException {
        return HomeWrites.apply(connection, chunk);
    }

    @Override
    public void committed() {
        outbox.wake();
    }
}
