-- A service's local protocol in versions with dates (F124), and imported editions of the matrix (F33).
CREATE TABLE "ProtocolVersion" (
    "id" UUID NOT NULL,
    "serviceId" UUID NOT NULL,
    "inForceFrom" DATE NOT NULL,
    "content" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "proposedById" UUID NOT NULL,
    "proposedAt" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "ProtocolVersion_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "ProtocolVersion_serviceId_inForceFrom_idx" ON "ProtocolVersion"("serviceId", "inForceFrom");

CREATE TABLE "ProtocolAnswer" (
    "versionId" UUID NOT NULL,
    "answer" TEXT NOT NULL,
    "reason" TEXT,
    "answeredById" UUID NOT NULL,
    "answeredAt" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "ProtocolAnswer_pkey" PRIMARY KEY ("versionId"),
    CONSTRAINT "ProtocolAnswer_word" CHECK (answer IN ('approved', 'declined', 'withdrawn'))
);
ALTER TABLE "ProtocolAnswer" ADD CONSTRAINT "ProtocolAnswer_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "ProtocolVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "MatrixDraft" (
    "id" UUID NOT NULL,
    "editionId" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "importedById" UUID NOT NULL,
    "importedAt" TIMESTAMPTZ(3) NOT NULL,
    "publishedAt" TIMESTAMPTZ(3),
    "putAsideById" UUID,
    "putAsideAt" TIMESTAMPTZ(3),
    CONSTRAINT "MatrixDraft_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "MatrixDraft_one_end" CHECK ("publishedAt" IS NULL OR "putAsideAt" IS NULL)
);
CREATE INDEX "MatrixDraft_importedAt_id_idx" ON "MatrixDraft"("importedAt", "id");
-- Of drafts that were not put aside, an id belongs to one.
CREATE UNIQUE INDEX "MatrixDraft_one_of_an_id" ON "MatrixDraft"("editionId") WHERE "putAsideAt" IS NULL;

ALTER TABLE "MatrixEdition" ADD COLUMN "publishedById" UUID;
ALTER TABLE "MatrixEdition" ADD COLUMN "draftId" UUID;
CREATE UNIQUE INDEX "MatrixEdition_draftId_key" ON "MatrixEdition"("draftId");

-- Versions of the protocol and published editions are never rewritten: decisions rest on them.
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "ProtocolVersion" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only_all BEFORE TRUNCATE ON "ProtocolVersion" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "ProtocolAnswer" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only_all BEFORE TRUNCATE ON "ProtocolAnswer" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "MatrixEdition" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only_all BEFORE TRUNCATE ON "MatrixEdition" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

-- A draft is what was imported: only its end is written later, once.
CREATE FUNCTION refuse_other_rows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD."publishedAt" IS NOT NULL OR OLD."putAsideAt" IS NOT NULL
     OR (NEW.id, NEW."editionId", NEW.content, NEW."importedById", NEW."importedAt") IS DISTINCT FROM (OLD.id, OLD."editionId", OLD.content, OLD."importedById", OLD."importedAt") THEN
    RAISE EXCEPTION '% keeps what was imported', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keeps_rows BEFORE UPDATE OR DELETE ON "MatrixDraft" FOR EACH ROW EXECUTE FUNCTION refuse_other_rows();
