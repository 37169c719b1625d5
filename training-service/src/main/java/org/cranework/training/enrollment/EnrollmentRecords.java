package org.cranework.training.enrollment;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.inject.Singleton;

import io.quarkus.arc.Unremovable;
import org.cranework.eventing.Outbox;
import org.cranework.identity.region.Regions;
import org.cranework.intake.Chunk;
import org.cranework.intake.RecordShape;
import org.cranework.intake.RecordType;
import org.cranework.intake.RowReader;
import org.cranework.intake.Run;
import org.cranework.intake.StagingColumn;
import org.cranework.intake.Target;
import org.cranework.web.time.CityCalendar;

/**
 * Plugs enrollments into intake. Plain SQL throughout: a chunk is one statement that writes enrollments, their events and the facts
 * they move, because twenty thousand entities would be twenty thousand round trips.
 */
@Singleton
@Unremovable
public final class EnrollmentRecords implements RecordType {

    private static final Target TARGET = new Target("enrollment", List.of("student_index", "intake_year"), "intake_year",
            "t.state = 'enrolled'", "masked_name", """
                    array_remove(ARRAY[
                        CASE WHEN t.document_index <> s.document_index OR t.masked_name <> s.masked_name THEN 'person' END,
                        CASE WHEN t.intake_season <> s.intake_season THEN 'intakeSeason' END,
                        CASE WHEN t.study_mode <> s.study_mode THEN 'studyMode' END,
                        CASE WHEN t.major_code <> s.major_code THEN 'majorCode' END,
                        CASE WHEN t.region_code <> s.region_code THEN 'regionCode' END,
                        CASE WHEN t.enrolled_on <> s.enrolled_on THEN 'enrolledOn' END,
                        CASE WHEN t.state <> 'enrolled' THEN 'state' END], NULL)""");

    private static final List<StagingColumn> STAGING = List.of(new StagingColumn("student_index", "bytea"),
            new StagingColumn("intake_year", "integer"),
            new StagingColumn("digest", "bytea"), new StagingColumn("intake_season", "text"),
            new StagingColumn("study_mode", "text"), new StagingColumn("major_code", "text COLLATE \"C\""),
            new StagingColumn("region_code", "text COLLATE \"C\""), new StagingColumn("enrolled_on", "date"),
            new StagingColumn("document_type", "text"), new StagingColumn("document_index", "bytea"),
            new StagingColumn("subject", "text"), new StagingColumn("sealed", "bytea"),
            new StagingColumn("masked_name", "text"), new StagingColumn("masked_student_number", "text"),
            new StagingColumn("masked_document", "text"));

    private static final RecordShape SHAPE = new RecordShape("enrollment", "Feed", EnrollmentColumns.ALL,
            EnrollmentColumns.STUDENT_NUMBER, STAGING, TARGET, List.of(), false);

    private final DataSource dataSource;
    private final Regions regions;
    private final EnrollmentReader.Seals seals;
    private final CityCalendar calendar;
    private final Outbox outbox;

    EnrollmentRecords(DataSource dataSource, Regions regions, SealBeans seals, CityCalendar calendar, Outbox outbox) {
        this.dataSource = dataSource;
        this.regions = regions;
        this.seals = seals.seals();
        this.calendar = calendar;
        this.outbox = outbox;
    }

    @Override
    public RecordShape shape() {
        return SHAPE;
    }

    @Override
    public RowReader reader(Run run) {
        try (Connection connection = dataSource.getConnection()) {
            var context = new EnrollmentReader.Context(run.organizationId(), ownCodes(connection, run.organizationId()),
                    calendar.today(), calendar.goLive(), Majors.load(connection));
            return new EnrollmentReader(context, regions, seals);
        } catch (SQLException away) {
            throw new IllegalStateException("codes cannot be read", away);
        }
    }

    private static Set<String> ownCodes(Connection connection, UUID organization) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT credit_code, name FROM college WHERE id = ?")) {
            query.setObject(1, organization);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next()
                        ? Set.of(organization.toString(), rows.getString(1), rows.getString(2))
                        : Set.of(organization.toString());
            }
        }
    }

    @Override
    public Run.Applied apply(Connection connection, Chunk chunk) throws SQLException {
        return EnrollmentWrites.apply(connection, chunk);
    }

    @Override
    public int withdraw(Connection connection, Chunk wholeSheet) throws SQLException {
        return EnrollmentWrites.withdraw(connection, wholeSheet);
    }

    @Override
    public void committed() {
        outbox.wake();
    }
}
