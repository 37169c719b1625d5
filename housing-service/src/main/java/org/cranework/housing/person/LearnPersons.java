package org.cranework.housing.person;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Takes over what talent says of persons: the state of the highest version stays, an equal version is taken as the whole
 * state. Refuses nothing and publishes nothing.
 *
 * <p>
 * SQL instead of a repository: a feed makes thousands of persons at once, and one statement takes a batch of them.
 */
@ApplicationScoped
public class LearnPersons {

    /** Works in the connection's transaction; rows are written in the order of their ids, so that batches cannot deadlock. */
    public void learn(Connection connection, List<KnownPerson> persons) throws SQLException {
        try (var statement = connection.prepareStatement("""
                INSERT INTO person AS held (id, document_index, version)
                SELECT DISTINCT ON (id) id, document_index, version
                  FROM unnest(?::uuid[], ?::bytea[], ?::bigint[]) AS told(id, document_index, version)
                 ORDER BY id, version DESC
                    ON CONFLICT (id) DO UPDATE
                   SET document_index = excluded.document_index, version = excluded.version
                 WHERE held.version <= excluded.version""")) {
            statement.setArray(1, connection.createArrayOf("uuid", column(persons, KnownPerson::id)));
            statement.setArray(2,
                    connection.createArrayOf("bytea", persons.stream().map(KnownPerson::documentIndex).toArray(byte[][]::new)));
            statement.setArray(3, connection.createArrayOf("bigint", column(persons, KnownPerson::version)));
            statement.executeUpdate();
        }
    }

    private static Object[] column(List<KnownPerson> persons, Function<KnownPerson, Object> value) {
        return persons.stream().map(value).toArray();
    }
}
