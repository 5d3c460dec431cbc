-- The role that the application works as. It owns nothing and signs in nowhere: a login that the operator makes is a
-- member of it, and so is whoever migrates, so that one login for both works too. Its rights follow after every migration
-- (prisma/application-rights.sql).
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'juncture_app') THEN
    CREATE ROLE juncture_app NOLOGIN;
  END IF;
EXCEPTION
  -- Another database of this server was migrated at the same moment.
  WHEN duplicate_object OR unique_violation THEN NULL;
  WHEN insufficient_privilege THEN
    RAISE EXCEPTION 'This login may make no roles. Let an administrator of the database do: CREATE ROLE juncture_app NOLOGIN; GRANT juncture_app TO %; and start again', quote_ident(current_user);
END $$;

DO $$
BEGIN
  IF NOT pg_has_role(current_user, 'juncture_app', 'MEMBER') THEN
    EXECUTE format('GRANT juncture_app TO %I', current_user);
  END IF;
END $$;

-- An era begins in this one way and no other: who seals may not write one by hand.
ALTER FUNCTION audit_begin_era() SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp;
