package org.cranework.housing.person;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Takes over what talent says of certified skill levels: the state of the highest version stays, an equal version is taken as the
 * whole state. Refuses nothing and publishes nothing.
 * <p>
 * SQL instead of a repository: a ledger tells thousands at once, and one statement takes a batch of them.
 */
@ApplicationScoped
public class LearnSkillLevels {

    /**
     * Works in the connection's transaction. The persons are held first: an application that one of them submits meanwhile is
     * either seen by whoever follows these levels, or sees them itself.
     */
    public void learn(Connection connection, List<KnownSkillLevel> levels) throws SQLException {
        try (var hold = connection.prepareStatement("SELECT id FROM person WHERE id = ANY (?) ORDER BY id FOR UPDATE")) {
            hold.setArray(1, connection.createArrayOf("uuid", column(levels, KnownSkillLevel::person)));
            hold.execute();
        }
        try (var statement = connection.prepareStatement("""
                INSERT INTO person_skill_level AS held (id, person_id, level, issued_on, withdrawn, version)
                SELECT DISTINCT ON (id) id, person_id, level, issued_on, withdrawn, version
                  FROM unnest(?::uuid[], ?::uuid[], ?::text[], ?::date[], ?::boolean[], ?::bigint[])
                       AS told(id, person_id, level, issued_on, withdrawn, version)
                 ORDER BY id, version DESC
                    ON CONFLICT (id) DO UPDATE
                   SET person_id = excluded.person_id, level = excluded.level, issued_on = excluded.issued_on,
                       withdrawn = excluded.withdrawn, version = excluded.version
                 WHERE held.version <= excluded.version""")) {
            statement.setArray(1, connection.createArrayOf("uuid", column(levels, KnownSkillLevel::id)));
            statement.setArray(2, connection.createArrayOf("uuid", column(levels, KnownSkillLevel::person)));
            statement.setArray(3, connection.createArrayOf("text", column(levels, KnownSkillLevel::level)));
            statement.setArray(4, connection.createArrayOf("date", column(levels, KnownSkillLevel::issuedOn)));
            statement.setArray(5, connection.createArrayOf("boolean", column(levels, KnownSkillLevel::withdrawn)));
            statement.setArray(6, connection.createArrayOf("bigint", column(levels, KnownSkillLevel::version)));
            statement.executeUpdate();
        }
    }

    private static Object[] column(List<KnownSkillLevel> levels, Function<KnownSkillLevel, Object> value) {
        return levels.stream().map(value).toArray();
    }
}
