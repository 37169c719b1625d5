-- The statements of one registered organization: lock and look-up of the Idempotency-Key, the record, its audit row, its
-- event, and what a replay needs (talent-service organization/RegisterOrganization, libs/web idempotency/IdempotencyStore).
\set key random(1, 9000000000000000)
BEGIN;
SELECT pg_try_advisory_xact_lock(:key);
SELECT hash, status, location, record FROM idempotency
 WHERE client = 'bench' AND operation = 'registerOrganization' AND key = 'k' || :key AND made_at > now() - interval '7 days';
INSERT INTO organization (id, version, name_zh, name_en, name_ru, kind, size, industry_code, region_code, credit_code, created_at, updated_at)
VALUES (uuidv7(), 0, '测速企业', 'Bench Works', 'Завод замеров', 'enterprise', 'medium', '3311', '230202', 'B' || :key, now(), now());
INSERT INTO audit_entry (at, actor, client, operation, record, ids, field, purpose)
VALUES (now(), 'bench', 'bench', 'registerOrganization', 'organization', ARRAY[gen_random_uuid()], NULL, NULL);
INSERT INTO outbox (id, aggregatetype, aggregateid, type, aggregateversion, time, historical, traceparent, payload)
VALUES (uuidv7(), 'bench.created', gen_random_uuid(), 'talent.organization.registered.v1', 0, now(), false, NULL,
        convert_to(repeat('x', 400), 'UTF8'));
DELETE FROM idempotency WHERE (client, operation, key) IN (
    SELECT client, operation, key FROM idempotency
     WHERE made_at <= now() - interval '7 days' ORDER BY made_at LIMIT 10 FOR UPDATE SKIP LOCKED);
INSERT INTO idempotency (client, operation, key, hash, status, location, record, made_at)
VALUES ('bench', 'registerOrganization', 'k' || :key, decode(repeat('ab', 32), 'hex'), 201, '/api/v1/talent/organizations/x',
        gen_random_uuid(), now())
ON CONFLICT (client, operation, key) DO UPDATE
   SET hash = excluded.hash, status = excluded.status, location = excluded.location, record = excluded.record,
       made_at = excluded.made_at;
COMMIT;
