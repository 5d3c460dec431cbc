-- What was voted, viewed or authorised cannot be emptied away either.
CREATE TRIGGER append_only_all BEFORE TRUNCATE ON "Vote" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only_all BEFORE TRUNCATE ON "EscalationView" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only_all BEFORE TRUNCATE ON "Authorisation" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
