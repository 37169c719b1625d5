package org.cranework.talent.matching;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

/** Sets the columns of many rows as one array each, for {@code unnest}: one round trip whatever the size of the batch. */
final class Columns<T> {

    private final Connection connection;
    private final PreparedStatement statement;
    private final List<T> rows;
    private int parameter;

    Columns(Connection connection, PreparedStatement statement, List<T> rows) {
        this.connection = connection;
        this.statement = statement;
        this.rows = rows;
    }

    Columns<T> add(String type, Function<? super T, ?> value) throws SQLException {
        Object[] values = rows.stream().map(value).toArray();
        statement.setArray(++parameter,
                connection.createArrayOf(type, type.equals("bytea") ? bytes(values) : values));
        return this;
    }

    private static byte[][] bytes(Object[] values) {
        byte[][] bytes = new byte[values.length][];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte[]) values[i];
        }
        return bytes;
    }

    Columns<T> constant(Object value) throws SQLException {
        statement.setObject(++parameter, value);
        return this;
    }
}
