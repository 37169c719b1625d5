package org.cranework.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

import org.postgresql.PGConnection;

/**
 * The peer of the feed: COPY of the very rows that the feed wrote into a table with the same columns, checks, keys, foreign key
 * and indexes, in the same server. Every byte it writes was decoded, checked, sealed and masked before the clock starts.
 */
final class Copy {

    static final String TABLE = "bench_copy";

    private final Connection connection;
    private final Path file;

    Copy(Connection connection, Path file) {
        this.connection = connection;
        this.file = file;
    }

    /** Keeps what the feed wrote, in the order it wrote it. */
    void keep() throws SQLException, IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut("COPY enrollment TO STDOUT", out);
        }
    }

    void prepare() throws SQLException {
        Sql.execute(connection, "DROP TABLE IF EXISTS " + TABLE, "CREATE TABLE " + TABLE + " (LIKE enrollment INCLUDING ALL)",
                "ALTER TABLE " + TABLE + " ADD FOREIGN KEY (organization_id) REFERENCES college (id)");
        long like = Sql.number(connection, "SELECT count(*) FROM pg_constraint WHERE conrelid = 'enrollment'::regclass");
        long same = Sql.number(connection, "SELECT count(*) FROM pg_constraint WHERE conrelid = '" + TABLE + "'::regclass");
        if (like != same) {
            throw new BenchException("the peer has " + same + " constraints and not " + like);
        }
    }

    /** One statement, one transaction, from the first byte to the commit. */
    long run() throws SQLException, IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(file), 1 << 20)) {
            return connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY " + TABLE + " FROM STDIN", in, 1 << 16);
        }
    }

    void drop() throws SQLException {
        Sql.execute(connection, "DROP TABLE IF EXISTS " + TABLE);
    }
}
