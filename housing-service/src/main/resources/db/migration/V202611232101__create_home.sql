-- Homes as a ledger speaks of them: by estate, building and number among their owner's, with what a ledger's row is compared to.
-- Only what was entered as history is compared, so that a home which has been leased since still equals the row that entered it.
CREATE VIEW home AS
SELECT u.id, u.version, e.owner_organization_id AS organization_id, e.name AS estate, b.name AS building, u.number,
    concat_ws(' ', e.name, b.name, u.number) COLLATE "C" AS label,
    concat_ws('|', e.region_code, e.owner_kind, u.kind, u.area_cm2, u.bedrooms, coalesce(life.steps, '')) COLLATE "C" AS digest,
    life.historical
FROM unit u
    JOIN building b ON b.id = u.building_id
    JOIN estate e ON e.id = u.estate_id
    CROSS JOIN LATERAL (
        SELECT string_agg(m.state || ':' || to_char(m.on_date, 'YYYY-MM-DD'), ',' ORDER BY m.unit_version)
                   FILTER (WHERE m.historical) AS steps,
            bool_and(m.historical) AS historical
        FROM unit_move m WHERE m.unit_id = u.id) life;

CREATE INDEX estate_owner ON estate (owner_organization_id, name);

COMMENT ON COLUMN home.historical IS 'whether all it went through was entered as history';
