-- Whether a record is restricted, wherever it is: the audit record of a service tells of children who have since gone to
-- another, and keeps back what it says of one who is restricted there (F16). It answers with that and nothing else.
CREATE FUNCTION is_restricted_elsewhere(child UUID) RETURNS BOOLEAN LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT coalesce((SELECT c.restricted AND NOT ((SELECT sees_every_service()) OR c."serviceId" = ANY ((SELECT services_in_scope())::uuid[])) FROM "Child" c WHERE c.id = child), false)
$$;
