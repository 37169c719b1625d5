package org.cranework.e2e;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Reads every column of every table of a database: bytea as its bytes, everything else as the text it shows. */
final class ColumnScan {

    private final Connection connection;
    private final Canaries canaries;
    private long values;

    ColumnScan(Connection connection, Canaries canaries) {
        this.connection = connection;
        this.canaries = canaries;
    }

    /** Reports where a canary sits; answers how many values were read. */
    long scan(Consumer<String> found) throws SQLException {
        connection.setAutoCommit(false);
        for (String table : tables()) {
            scan(table, found);
        }
        return values;
    }

    private List<String> tables() throws SQLException {
        List<String> tables = new ArrayList<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        SELECT format('%I.%I', table_schema, table_name) FROM information_schema.tables
                        WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')
                        """)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private void scan(String table, Consumer<String> found) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(500);
            try (ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    for (int column = 1; column <= columns; column++) {
                        values++;
                        if (canaries.in(value(rows, column))) {
                            found.accept(table + "." + rows.getMetaData().getColumnName(column));
                        }
                    }
                }
            }
        }
    }

    private static byte[] value(ResultSet rows, int column) throws SQLException {
        if ("bytea".equals(rows.getMetaData().getColumnTypeName(column))) {
            return rows.getBytes(column);
        }
        String text = rows.getString(column);
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }
}
