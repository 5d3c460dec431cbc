-- A second line behind the rights: the application sees and writes the children and cases of the services that its
-- connection was told (lib/server/scope.ts), whatever its queries forget to ask. The owner, who migrates, backs up and
-- restores, sees everything. What each policy asks for once is in a sub-select, so that it is worked out once a query.

-- Whether every service's rows are shown. Where nobody said a scope, nothing is: it says so loudly, since a page that
-- silently finds nothing would be looked into by nobody.
CREATE FUNCTION sees_every_service() RETURNS BOOLEAN LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
DECLARE
  scope CONSTANT text := current_setting('juncture.scope', true);
BEGIN
  IF coalesce(scope, '') = '' THEN
    RAISE EXCEPTION 'Children and cases are read with reading(actor) and changed with transact(actor): this connection has no scope' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN scope = '*';
END $$;

-- The services whose rows are shown.
CREATE FUNCTION services_in_scope() RETURNS UUID[] LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN current_setting('juncture.scope', true) ~ '^[0-9a-f-]{36}(,[0-9a-f-]{36})*$' THEN string_to_array(current_setting('juncture.scope', true), ',')::uuid[] ELSE '{}' END
$$;

-- Children of other services who were offered to one of these and not answered yet, or whom one of these looks after.
CREATE FUNCTION children_handed_over() RETURNS UUID[] LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT ARRAY(SELECT h."childId" FROM "HandOver" h WHERE h."toServiceId" = ANY (services_in_scope()) AND (h.status = 'offered' OR h.kind = 'caretaking' AND h.status = 'accepted'))
$$;

CREATE POLICY of_service ON "Child" TO juncture_app
  USING ((SELECT sees_every_service()) OR "serviceId" = ANY ((SELECT services_in_scope())::uuid[]) OR id = ANY ((SELECT children_handed_over())::uuid[]));
CREATE POLICY of_service ON "Case" TO juncture_app
  USING ((SELECT sees_every_service()) OR "serviceId" = ANY ((SELECT services_in_scope())::uuid[]) OR "childId" = ANY ((SELECT children_handed_over())::uuid[]));
ALTER TABLE "Child" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Case" ENABLE ROW LEVEL SECURITY;

-- Searches whose operators PostgreSQL does not use an index for behind a policy, since they might tell of rows that it
-- hides: they run as the owner, and keep to the scope themselves.
CREATE FUNCTION children_named_with(pattern TEXT) RETURNS SETOF UUID LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT id FROM "Child" WHERE "searchName" LIKE pattern AND ((SELECT sees_every_service()) OR "serviceId" = ANY ((SELECT services_in_scope())::uuid[]) OR id = ANY ((SELECT children_handed_over())::uuid[]))
$$;
CREATE FUNCTION children_named_like(name TEXT) RETURNS SETOF UUID LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT id FROM "Child" WHERE "searchName" % name AND ((SELECT sees_every_service()) OR "serviceId" = ANY ((SELECT services_in_scope())::uuid[]) OR id = ANY ((SELECT children_handed_over())::uuid[]))
$$;
CREATE FUNCTION children_with_keys(keys TEXT[]) RETURNS SETOF UUID LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT id FROM "Child" WHERE "matchKeys" && keys AND ((SELECT sees_every_service()) OR "serviceId" = ANY ((SELECT services_in_scope())::uuid[]) OR id = ANY ((SELECT children_handed_over())::uuid[]))
$$;
