package org.cranework.e2e.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import org.cranework.e2e.Databases;
import org.cranework.e2e.TestCity;
import org.cranework.local.backbone.Home;
import org.cranework.local.city.City;
import org.cranework.local.city.Service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

/**
 * A volume of its own for the tables of talent, which can be full while all else has space: a tmpfs of limited size in a mount
 * namespace that PostgreSQL is started in. It goes with that process, and needs a machine that lets its users make namespaces.
 */
final class SmallVolume implements AutoCloseable {

    private static final Path FOLDER = Home.path().resolve("e2e/target/small-volume");
    private static final String NAMESPACE = "unshare --map-root-user --mount sh -c ";
    private static final String MOUNT = "mount -t tmpfs -o size=%d,mode=700 none " + FOLDER;
    private static final String DISK_FULL = "53100";
    /** What talent may still write before it is full, and what the ballast takes. */
    private static final long SPARE = 32L * 1024 * 1024;

    private final City city = TestCity.get();

    private SmallVolume() {}

    /** Moves talent's tables to a volume that has little space left; aborts the test where the machine allows no such volume. */
    static SmallVolume take() {
        try {
            Files.createDirectories(FOLDER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var tried = TestCity.shell(NAMESPACE + "'" + MOUNT.formatted(SPARE) + "'");
        assumeThat(tried.code()).as("F8 is not tried: this machine mounts nothing in a namespace of its own: " + tried.output())
                .isZero();
        var volume = new SmallVolume();
        volume.move();
        return volume;
    }

    private void move() {
        long size = Databases.number("postgres", "SELECT pg_database_size('talent')") + SPARE;
        city.service(Service.TALENT).stop();
        city.postgres().stop();
        var started = TestCity.shell(NAMESPACE + "'" + MOUNT.formatted(size) + " && ./cranework up --no-build --no-sample'");
        assertThat(started.code()).as(started.output()).isZero();
        superuser("CREATE TABLESPACE small LOCATION '" + FOLDER + "'");
        settle("small");
    }

    /** Takes what space is left: from now on no table of talent can grow. */
    void fill() {
        superuser("CREATE TABLE ballast (filler text) TABLESPACE small",
                "ALTER TABLE ballast ALTER COLUMN filler SET STORAGE PLAIN");
        for (int pages = 128; pages > 0; pages /= 2) {
            takeAll(pages);
        }
    }

    private static void takeAll(int pages) {
        try (Connection connection = Databases.open("postgres"); Statement statement = connection.createStatement()) {
            while (true) {
                statement.execute("INSERT INTO ballast SELECT repeat('.', 8000) FROM generate_series(1, " + pages + ")");
            }
        } catch (SQLException full) {
            assertThat(full.getSQLState()).as(full.getMessage()).isEqualTo(DISK_FULL);
        }
    }

    /** Gives the space back. */
    void free() {
        superuser("DROP TABLE IF EXISTS ballast");
    }

    /** Moves the tables back and lets PostgreSQL start outside of the namespace, with which the volume is gone. */
    @Override
    public void close() {
        free();
        settle("pg_default");
        superuser("DROP TABLESPACE small");
        city.service(Service.TALENT).stop();
        city.postgres().stop();
        TestCity.revive();
    }

    private void settle(String tablespace) {
        city.service(Service.TALENT).stop();
        await("nobody else is in talent's database").ignoreExceptions().untilAsserted(
                () -> superuser("ALTER DATABASE talent SET TABLESPACE " + tablespace));
        TestCity.revive();
    }

    private static void superuser(String... statements) {
        for (String statement : statements) {
            Databases.change("postgres", statement);
        }
    }
}
