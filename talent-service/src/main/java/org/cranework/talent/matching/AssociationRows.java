package org.cranework.talent.matching;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/** Writes associations set by set. */
@ApplicationScoped
class AssociationRows {

    /** The versions of these enrollments that were applied before. */
    Map<UUID, Long> versions(Connection connection, List<Claim> claims) throws SQLException {
        Map<UUID, Long> versions = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT enrollment_id, version FROM person_association WHERE enrollment_id = ANY (?)")) {
            new Columns<>(connection, select, claims).add("uuid", Claim::enrollmentId);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    versions.put(row.getObject(1, UUID.class), row.getLong(2));
                }
            }
        }
        return versions;
    }

    void write(Connection connection, List<Match> matches) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement("""
                INSERT INTO person_association (enrollment_id, version, person_id, organization_id, since, live)
                SELECT * FROM unnest(?::uuid[], ?::bigint[], ?::uuid[], ?::uuid[], ?::date[], ?::boolean[]) ORDER BY 1
                ON CONFLICT (enrollment_id) DO UPDATE SET version = excluded.version, person_id = excluded.person_id,
                    organization_id = excluded.organization_id, since = excluded.since, live = excluded.live
                WHERE person_association.version <= excluded.version""")) {
            new Columns<>(connection, upsert, matches).add("uuid", match -> match.claim().enrollmentId())
                    .add("bigint", match -> match.claim().version()).add("uuid", Match::linkedPerson)
                    .add("uuid", match -> match.claim().organizationId())
                    .add("date", match -> match.claim().since()).add("boolean", match -> match.claim().live());
            upsert.executeUpdate();
        }
    }
}
