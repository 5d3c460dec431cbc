-- The audit record in the order in which it can be sealed: by transaction, since what has a number below every
-- transaction that still runs is final. Numbers begin again when a dump is restored into a new cluster: a new era.
CREATE TABLE "AuditEra" (
    "id" INTEGER NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT now(),

    CONSTRAINT "AuditEra_pkey" PRIMARY KEY ("id")
);
INSERT INTO "AuditEra" ("id") VALUES (1);

CREATE FUNCTION audit_era() RETURNS INTEGER LANGUAGE sql STABLE AS $$ SELECT max("id") FROM "AuditEra" $$;
CREATE FUNCTION audit_transaction() RETURNS BIGINT LANGUAGE sql VOLATILE AS $$ SELECT pg_current_xact_id()::text::bigint $$;

ALTER TABLE "AuditEvent"
  ADD COLUMN "era" INTEGER NOT NULL DEFAULT audit_era(),
  ADD COLUMN "transaction" BIGINT NOT NULL DEFAULT audit_transaction();
CREATE INDEX "AuditEvent_era_transaction_id_idx" ON "AuditEvent"("era", "transaction", "id");

-- Begins an era where the newest event has a number that this cluster has not reached yet. Answers with the era that holds.
CREATE FUNCTION audit_begin_era() RETURNS INTEGER LANGUAGE sql VOLATILE AS $$
  INSERT INTO "AuditEra" ("id") SELECT audit_era() + 1
  WHERE (SELECT max("transaction") FROM "AuditEvent" WHERE "era" = audit_era()) > audit_transaction()
  ON CONFLICT DO NOTHING;
  SELECT max("id") FROM "AuditEra";
$$;

-- One pass of the sealer: every event before this mark and after that of the pass before it.
CREATE TABLE "AuditSealing" (
    "id" INTEGER NOT NULL,
    "untilEra" INTEGER NOT NULL,
    "untilTransaction" BIGINT NOT NULL,
    "sealedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AuditSealing_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "AuditSeal" (
    "chain" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "sealingId" INTEGER NOT NULL,
    "events" INTEGER NOT NULL,
    "marks" BYTEA NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "AuditSeal_pkey" PRIMARY KEY ("chain", "number"),
    CONSTRAINT "AuditSeal_sealingId_fkey" FOREIGN KEY ("sealingId") REFERENCES "AuditSealing"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "AuditSeal_sealingId_chain_key" ON "AuditSeal"("sealingId", "chain");

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "AuditEra" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only_all BEFORE TRUNCATE ON "AuditEra" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "AuditSealing" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only_all BEFORE TRUNCATE ON "AuditSealing" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "AuditSeal" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only_all BEFORE TRUNCATE ON "AuditSeal" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
