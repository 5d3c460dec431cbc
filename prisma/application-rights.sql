-- What the application's role may do in this database: run by the owner after every migration, and it changes only what is
-- not as it should be. What is append-only is said once, by its trigger (refuse_rewriting), and the rights follow from it.
-- Truncating, altering, dropping, switching triggers off: those are the owner's, and no role is given them.
DO $$
DECLARE
  -- From these the application deletes: parts of what nobody has decided on yet, and what is kept for a while only.
  deletable CONSTANT text[] := ARRAY[
    'AgendaItem', 'Allowance', 'Disposal', 'ImportFault', 'ImportRow', 'LikeCase', 'Offence', 'PlannedTime', 'RecoveryCode', 'RowCode', 'Score', 'Seat', 'SecondFactor', 'SignInAttempt', 'Victim'];
  -- These it only reads.
  read_only CONSTANT text[] := ARRAY['AuditEra', 'Erasure', 'ErasureCount'];
  -- These are none of its business.
  hidden CONSTANT text[] := ARRAY['_prisma_migrations'];
  app CONSTANT oid := 'juncture_app'::regrole;
  wanted record;
BEGIN
  FOR wanted IN
    WITH frozen AS (
      SELECT tgrelid AS id, tgattr::int2[] AS columns FROM pg_trigger
      WHERE tgfoid = 'refuse_rewriting'::regproc AND tgqual IS NULL AND tgtype & 16 > 0
    ), tables AS (
      SELECT c.oid AS id, c.relname::text AS name, c.relacl,
             EXISTS (SELECT FROM frozen f WHERE f.id = c.oid AND cardinality(f.columns) = 0) AS is_frozen,
             EXISTS (SELECT FROM frozen f WHERE f.id = c.oid AND cardinality(f.columns) > 0) AS is_partly_frozen,
             ARRAY(SELECT quote_ident(a.attname) FROM pg_attribute a
                   WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
                     AND NOT EXISTS (SELECT FROM frozen f WHERE f.id = c.oid AND a.attnum = ANY (f.columns)) ORDER BY a.attnum) AS open_columns
      FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
    ), wishes AS (
      SELECT id, name, relacl,
             CASE WHEN name = ANY (hidden) THEN '{}'::text[]
                  ELSE ARRAY(SELECT right_name FROM (VALUES
                    ('DELETE', name = ANY (deletable)),
                    ('INSERT', name <> ALL (read_only)),
                    ('SELECT', true),
                    ('UPDATE', name <> ALL (read_only) AND NOT is_frozen AND NOT is_partly_frozen)) r(right_name, holds) WHERE holds ORDER BY 1) END AS rights,
             CASE WHEN is_partly_frozen AND NOT is_frozen AND name <> ALL (hidden || read_only) THEN open_columns ELSE '{}' END AS columns
      FROM tables
    )
    SELECT * FROM wishes
    WHERE rights <> ARRAY(SELECT x.privilege_type FROM aclexplode(relacl) x WHERE x.grantee = app ORDER BY 1)
       OR columns <> ARRAY(SELECT quote_ident(a.attname) FROM pg_attribute a, aclexplode(a.attacl) x
                           WHERE a.attrelid = id AND NOT a.attisdropped AND x.grantee = app AND x.privilege_type = 'UPDATE' ORDER BY a.attnum)
  LOOP
    EXECUTE format('REVOKE ALL ON %I FROM juncture_app', wanted.name);
    IF wanted.rights <> '{}' THEN EXECUTE format('GRANT %s ON %I TO juncture_app', array_to_string(wanted.rights, ', '), wanted.name); END IF;
    IF wanted.columns <> '{}' THEN EXECUTE format('GRANT UPDATE (%s) ON %I TO juncture_app', array_to_string(wanted.columns, ', '), wanted.name); END IF;
  END LOOP;

  FOR wanted IN SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND CASE WHEN c.relkind = 'S' THEN NOT has_sequence_privilege(app, c.oid, 'USAGE') END LOOP
    EXECUTE format('GRANT USAGE ON SEQUENCE %I TO juncture_app', wanted.name);
  END LOOP;

  -- What runs with the owner's rights is for the application alone.
  FOR wanted IN SELECT p.oid::regprocedure AS name FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace AND p.prosecdef AND p.proacl IS NULL LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', wanted.name);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO juncture_app', wanted.name);
  END LOOP;

  IF NOT has_schema_privilege(app, 'public', 'USAGE') THEN GRANT USAGE ON SCHEMA public TO juncture_app; END IF;
  -- A table of its own, temporary or not, could stand before one of ours.
  IF has_schema_privilege(app, 'public', 'CREATE') THEN REVOKE CREATE ON SCHEMA public FROM PUBLIC; END IF;
  IF has_database_privilege(app, current_database(), 'TEMP') THEN EXECUTE format('REVOKE TEMPORARY ON DATABASE %I FROM PUBLIC', current_database()); END IF;
END $$;
