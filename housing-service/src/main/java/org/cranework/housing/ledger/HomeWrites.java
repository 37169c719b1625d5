package org.cranework.housing.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

import org.cranework.housing.figure.CountedStates;
import org.cranework.intake.Chunk;
import org.cranework.intake.Run;

/**
 * Writes a chunk of a homes ledger: estates and buildings that are not there yet, homes, the steps of their lives, an event for
 * each version, and what counts. Every event is {@code historical}: it starts no procedure. SQL instead of entities, since a
 * ledger has thousands of homes with five steps each; what a step may follow was checked row by row.
 */
final class HomeWrites {

    private static final String ESTATES = """
            WITH made AS (
                INSERT INTO estate (id, version, name, region_code, owner_kind, owner_organization_id, updated_at)
                SELECT uuidv7(), 0, s.estate, min(s.region_code), min(s.owner_kind), ?::uuid, now() FROM %s s
                WHERE s.row > ? AND s.row <= ?
                  AND NOT EXISTS (SELECT FROM estate e WHERE e.owner_organization_id = ?::uuid AND e.name = s.estate)
                GROUP BY s.estate ORDER BY s.estate
                RETURNING id, name, region_code, owner_kind, owner_organization_id)
            INSERT INTO outbox (id, aggregatetype, aggregateid, type, aggregateversion, time, historical, traceparent, payload)
            SELECT uuidv7(), 'housing.estate', id, 'housing.estate.registered.v1', 0, now(), true, ?,
                convert_to(json_build_object('estateId', id, 'name', name, 'regionCode', region_code, 'owner',
                    json_build_object('kind', lower(replace(owner_kind, '_', '-')), 'organizationId', owner_organization_id))::text,
                    'UTF8')
            FROM made""";

    private static final String BUILDINGS = """
            WITH made AS (
                INSERT INTO building (id, version, estate_id, name, updated_at)
                SELECT uuidv7(), 0, e.id, s.building, now() FROM (
                    SELECT DISTINCT estate, building FROM %s WHERE row > ? AND row <= ?) s
                    JOIN estate e ON e.owner_organization_id = ?::uuid AND e.name = s.estate
                ORDER BY e.id, s.building
                ON CONFLICT (estate_id, name) DO NOTHING RETURNING id, estate_id, name)
            INSERT INTO outbox (id, aggregatetype, aggregateid, type, aggregateversion, time, historical, traceparent, payload)
            SELECT uuidv7(), 'housing.building', id, 'housing.building.registered.v1', 0, now(), true, ?,
                convert_to(json_build_object('buildingId', id, 'estateId', estate_id, 'name', name)::text, 'UTF8')
            FROM made""";

    /** A home that was moved meanwhile has another version than the one looked at, and is left alone. */
    private static final String HOMES = """
            WITH sheet AS (
                SELECT s.*, e.id AS estate_id, b.id AS building_id FROM %s s
                    JOIN estate e ON e.owner_organization_id = ?::uuid AND e.name = s.estate
                    JOIN building b ON b.estate_id = e.id AND b.name = s.building
                WHERE s.row > ? AND s.row <= ?)
            , life AS (
                SELECT s.row, step.state, step.on_date, row_number() OVER (PARTITION BY s.row ORDER BY step.at) - 1 AS version
                FROM sheet s CROSS JOIN LATERAL (VALUES (1, 'PLANNED', s.planned_on), (2, 'ACQUIRED', s.acquired_on),
                    (3, 'RENOVATING', s.renovating_on), (4, 'ACCEPTED', s.accepted_on), (5, 'AVAILABLE', s.available_on))
                    AS step (at, state, on_date)
                WHERE step.on_date IS NOT NULL)
            , reached AS (SELECT DISTINCT ON (row) row, state, on_date, version FROM life ORDER BY row, version DESC)
            , added AS (
                INSERT INTO unit (id, version, estate_id, building_id, number, kind, area_cm2, bedrooms, state, state_on, updated_at)
                SELECT uuidv7(), r.version, s.estate_id, s.building_id, s.number, s.kind, s.area_cm2, s.bedrooms, r.state,
                    r.on_date, now()
                FROM sheet s JOIN reached r USING (row)
                WHERE NOT EXISTS (SELECT FROM unit u WHERE u.building_id = s.building_id AND u.number = s.number)
                ORDER BY s.row RETURNING id, building_id, number)
            , extended AS (
                UPDATE unit u SET version = r.version, state = r.state, state_on = r.on_date, updated_at = now()
                FROM sheet s JOIN reached r USING (row)
                    JOIN home t ON t.organization_id = ?::uuid AND t.estate = s.estate AND t.building = s.building
                        AND t.number = s.number
                WHERE u.id = t.id AND u.version = t.version AND t.historical AND s.digest <> t.digest AND s.digest ^@ t.digest
                RETURNING u.id, u.building_id, u.number, old.version AS before)
            , written AS (
                SELECT id, building_id, number, -1 AS before FROM added
                UNION ALL SELECT id, building_id, number, before FROM extended)
            , step AS (
                SELECT w.id, s.row, s.estate_id, s.building_id, s.kind, s.area_cm2, s.bedrooms, s.region_code, s.source, l.state,
                    l.on_date, l.version
                FROM written w JOIN sheet s ON s.building_id = w.building_id AND s.number = w.number
                    JOIN life l ON l.row = s.row AND l.version > w.before)
            , move AS (
                INSERT INTO unit_move (id, unit_id, unit_version, state, on_date, recorded_at, historical, reason_sealed)
                SELECT uuidv7(), id, version, state, on_date, now(), true, source FROM step ORDER BY row, version)
            , event AS (
                INSERT INTO outbox (id, aggregatetype, aggregateid, type, aggregateversion, time, historical, traceparent, payload)
                SELECT uuidv7(), 'housing.unit', id,
                    CASE WHEN version = 0 THEN 'housing.unit.registered.v1' ELSE 'housing.unit.moved.v1' END, version, now(), true,
                    ?, convert_to(json_build_object('unitId', id, 'estateId', estate_id, 'buildingId', building_id,
                        'kind', lower(replace(kind, '_', '-')), 'areaCm2', area_cm2, 'bedrooms', bedrooms,
                        'state', lower(replace(state, '_', '-')), 'on', on_date)::text, 'UTF8')
                FROM step ORDER BY row, version)
            , fact AS (
                INSERT INTO figure_fact (recorded_at, measure, region_code, organization_id, day, delta, run_id)
                SELECT now(), m.measure, step.region_code, ?::uuid, step.on_date, 1, step.id
                FROM step JOIN %s ON m.kind = step.kind AND m.state = step.state)
            SELECT (SELECT count(*) FROM added), (SELECT count(*) FROM extended)""";

    private HomeWrites() {}

    static Run.Applied apply(Connection connection, Chunk chunk) throws SQLException {
        Run run = chunk.run();
        Object owner = run.organizationId();
        String trace = run.traceparent();
        try (PreparedStatement estates = connection.prepareStatement(ESTATES.formatted(chunk.staging()));
                PreparedStatement buildings = connection.prepareStatement(BUILDINGS.formatted(chunk.staging()));
                PreparedStatement homes = connection.prepareStatement(
                        HOMES.formatted(chunk.staging(), CountedStates.MEASURES))) {
            bind(estates, owner, chunk.after(), chunk.through(), owner, trace).executeUpdate();
            bind(buildings, chunk.after(), chunk.through(), owner, trace).executeUpdate();
            try (ResultSet written = bind(homes, owner, chunk.after(), chunk.through(), owner, trace, owner).executeQuery()) {
                written.next();
                return new Run.Applied(written.getInt(1), written.getInt(2), 0, chunk.through());
            }
        }
    }

    private static PreparedStatement bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
