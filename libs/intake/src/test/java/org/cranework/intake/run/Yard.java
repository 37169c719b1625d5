package org.cranework.intake.run;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import javax.sql.DataSource;

import org.cranework.documents.Admission;
import org.cranework.documents.Documents;
import org.cranework.documents.StoredDocument;
import org.cranework.identity.access.Caller;
import org.cranework.identity.audit.AuditEntry;
import org.cranework.identity.audit.AuditLog;
import org.cranework.intake.Mode;
import org.cranework.intake.Removal;
import org.cranework.intake.Run;
import org.cranework.intake.Submission;
import org.cranework.testing.backbone.Backbone;
import org.flywaydb.core.Flyway;

/** Crates that come in by sheet, in chunks of three rows, worked on when a test says so. */
final class Yard {

    static final int CHUNK = 3;

    private static final Instant NOW = Instant.parse("2019-09-02T00:00:00Z");
    private static final ExecutorService CHECKERS = Executors
            .newFixedThreadPool(2, Thread.ofPlatform().daemon().factory());

    private static DataSource source;

    final Crates crates = new Crates();
    final UUID organization = UUID.randomUUID();

    private final Database database = new Database(source());
    private final Audit audit = new Audit();
    private final Sheets sheets = new Sheets();
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final Runs runs = new Runs(List.of(crates), source(), sheets, audit, clock);
    private final RunExecutor executor = new RunExecutor(database, new SheetStager(sheets, CHECKERS),
            new Applier(database, audit, new Settings(), clock), clock);

    Yard() {
        // A worker takes whatever run is next: what an earlier test left at work would be.
        change("TRUNCATE intake_run, intake_head, crate, audited CASCADE");
    }

    private static synchronized DataSource source() {
        if (source == null) {
            source = Backbone.shared().postgres().newDatabase("intake_run").dataSource();
            Flyway.configure().dataSource(source).locations("db/documents", "db/intake").load().migrate();
            run(source, Crates.TABLE);
            run(source, "CREATE TABLE audited (id uuid NOT NULL, operation text NOT NULL)");
        }
        return source;
    }

    /** How a sheet is sent; every good row unless told otherwise. */
    final class Sending {

        private final String sheet;
        private Mode mode = Mode.EVERY_GOOD_ROW;
        private Removal removal = Removal.NONE;
        private boolean dryRun;
        private Instant takenAt = NOW;

        private Sending(String sheet) {
            this.sheet = sheet;
        }

        Sending allOrNothing() {
            mode = Mode.ALL_OR_NOTHING;
            return this;
        }

        Sending withoutWhatIsMissing() {
            removal = Removal.MISSING;
            return allOrNothing();
        }

        Sending dryRun() {
            dryRun = true;
            return this;
        }

        Sending takenAt(Instant instant) {
            takenAt = instant;
            return this;
        }

        UUID send() {
            return runs.submit(crates, new Submission(organization, sheets.keep(sheet), sheet.length(), mode, dryRun, removal,
                    Optional.empty(), Optional.of(takenAt), "a-registrar", "a-client", "0".repeat(31) + "1"));
        }

        /** Sends it and works on it until it waits or ends. */
        Run work() {
            UUID id = send();
            Yard.this.work();
            return read(id);
        }
    }

    Sending sheet(String... rows) {
        return new Sending("label,year,weight\n" + String.join("\n", rows) + "\n");
    }

    /** Rows of crates of one year that weigh the same. */
    static String[] rows(int count, int year, String weight) {
        String[] rows = new String[count];
        for (int i = 0; i < count; i++) {
            rows[i] = "c" + i + "," + year + "," + weight;
        }
        return rows;
    }

    Optional<Lease> claim() {
        return in(connection -> Lease.claim(connection, Duration.ofMinutes(1)));
    }

    /** Claims what is next and works on it, as a worker does. */
    void work() {
        try {
            executor.execute(claim().orElseThrow(), crates);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    void execute(Lease lease) throws SQLException {
        executor.execute(lease, crates);
    }

    /** The worker is gone, and its lease has run out. */
    void letLeasesRunOut() {
        change("UPDATE intake_run SET lease_until = clock_timestamp() - interval '1 second' WHERE worker IS NOT NULL");
    }

    void apply(UUID run, Optional<Integer> removals) {
        runs.apply(run, removals, caller());
    }

    void cancel(UUID run) {
        runs.cancel(run, caller());
    }

    private static Caller caller() {
        return new Caller("a-registrar", "a-client", Set.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    Run read(UUID run) {
        return runs.find(run).orElseThrow();
    }

    /** What is in the yard: label, year, weight, state and version of each. */
    List<String> content() {
        return texts("SELECT concat_ws(' ', label, year, weight, state, version) FROM crate WHERE organization_id = ? "
                + "ORDER BY year, length(label), label", organization);
    }

    List<String> findings(UUID run) {
        return texts("SELECT concat_ws(' ', row, column_key, code) FROM intake_finding WHERE run_id = ? ORDER BY row, id", run);
    }

    List<String> difference(UUID run) {
        return texts(
                "SELECT concat_ws(' ', action, row, label, nullif(array_to_string(fields, '+'), '')) FROM intake_difference "
                        + "WHERE run_id = ? ORDER BY action, row, label",
                run);
    }

    List<String> audited(UUID run) {
        return texts("SELECT operation FROM audited WHERE id = ?", run);
    }

    long stagingTables() {
        return Long.parseLong(texts("SELECT count(*)::text FROM pg_class WHERE relkind = 'r' AND relname ^@ 'intake_staging_'")
                .getFirst());
    }

    void change(String sql, Object... parameters) {
        in(connection -> Database.update(connection, sql, parameters));
    }

    private List<String> texts(String sql, Object... parameters) {
        return in(connection -> Database.list(connection, sql, row -> row.getString(1), parameters));
    }

    private <T> T in(Database.Work<T> work) {
        try {
            return database.transaction(work);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void run(DataSource source, String sql) {
        try (Connection connection = source.getConnection()) {
            Staging.execute(connection, sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Sheets in memory; each has the row that its run refers to. */
    private static final class Sheets implements Documents {

        private final Map<UUID, byte[]> contents = new HashMap<>();

        UUID keep(String sheet) {
            UUID id = UUID.randomUUID();
            contents.put(id, sheet.getBytes(StandardCharsets.UTF_8));
            run(source(), "INSERT INTO document (id, purpose, created_at) VALUES ('" + id + "', 'test', now())");
            return id;
        }

        @Override
        public InputStream open(UUID id) {
            return new ByteArrayInputStream(contents.get(id));
        }

        @Override
        public void attach(Connection connection, UUID id) {
            assert contents.containsKey(id);
        }

        @Override
        public StoredDocument store(Admission admission, InputStream body) {
            throw new UnsupportedOperationException("tests keep sheets themselves");
        }

        @Override
        public void discard(UUID id) {
            contents.remove(id);
        }

        @Override
        public int sweep(Duration age) {
            return 0;
        }
    }

    /** Keeps what was audited, in the transaction it tells of. */
    private final class Audit implements AuditLog {

        @Override
        public void record(AuditEntry entry) {
            in(connection -> {
                record(connection, entry);
                return null;
            });
        }

        @Override
        public void record(Connection connection, AuditEntry entry) throws SQLException {
            Database.update(connection, "INSERT INTO audited (id, operation) VALUES (?, ?)", entry.ids().getFirst(),
                    entry.operation());
        }
    }

    /** Chunks of three rows; nothing here waits for anything. */
    private static final class Settings implements IntakeSettings {

        @Override
        public int workers() {
            return 1;
        }

        @Override
        public int chunk() {
            return CHUNK;
        }

        @Override
        public Duration lease() {
            return Duration.ofMinutes(1);
        }

        @Override
        public Duration poll() {
            return Duration.ofSeconds(1);
        }

        @Override
        public int attempts() {
            return 10;
        }

        @Override
        public Duration applyTimeout() {
            return Duration.ofMinutes(1);
        }
    }
}
