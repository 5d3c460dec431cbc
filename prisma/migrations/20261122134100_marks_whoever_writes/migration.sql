-- The mark of an emergency is set whatever the writer's connection may see: it looks as the owner.
ALTER FUNCTION mark_emergency() SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp;
