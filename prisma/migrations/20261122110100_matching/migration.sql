-- Matching, duplicates and merging (F18-F21).
ALTER TABLE "Child" ADD COLUMN "matchKeys" TEXT[] DEFAULT ARRAY[]::TEXT[],
  ADD COLUMN "matchedAt" TIMESTAMPTZ(3),
  ADD COLUMN "mergedIntoId" UUID;
CREATE INDEX "Child_matchKeys_idx" ON "Child" USING GIN ("matchKeys");
CREATE INDEX "Child_mergedIntoId_idx" ON "Child"("mergedIntoId");
-- The sweep asks for nothing else.
CREATE INDEX "Child_not_matched" ON "Child"(id) WHERE "matchedAt" IS NULL AND "mergedIntoId" IS NULL;
ALTER TABLE "Child" ADD CONSTRAINT "Child_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Child"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Child" ADD CONSTRAINT "Child_not_into_itself" CHECK ("mergedIntoId" <> id);

-- Whoever changes what a child is matched by and does not match them again leaves them to the sweep.
-- As JSON, since some of the columns are younger than this.
CREATE FUNCTION forget_matching() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  was JSONB := to_jsonb(OLD);
  will JSONB := to_jsonb(NEW);
  name TEXT;
BEGIN
  IF NEW."matchedAt" IS NOT DISTINCT FROM OLD."matchedAt" THEN
    FOREACH name IN ARRAY ARRAY['givenNames', 'familyName', 'knownAs', 'aliases', 'dateOfBirth'] LOOP
      IF was -> name IS DISTINCT FROM will -> name THEN NEW."matchedAt" := NULL; END IF;
    END LOOP;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER forget_matching BEFORE UPDATE ON "Child" FOR EACH ROW EXECUTE FUNCTION forget_matching();

CREATE TABLE "DuplicatePair" (
    "id" UUID NOT NULL,
    "serviceId" UUID NOT NULL,
    "firstChildId" UUID NOT NULL,
    "secondChildId" UUID NOT NULL,
    "score" INTEGER NOT NULL,
    "foundAt" TIMESTAMPTZ(3) NOT NULL,
    "decision" TEXT,
    "decidedAt" TIMESTAMPTZ(3),
    "lock" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "DuplicatePair_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "DuplicateDecision" (
    "id" UUID NOT NULL,
    "pairId" UUID NOT NULL,
    "decision" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "decidedById" UUID NOT NULL,
    "decidedAt" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "DuplicateDecision_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "ChildMerge" (
    "id" UUID NOT NULL,
    "pairId" UUID NOT NULL,
    "serviceId" UUID NOT NULL,
    "keptChildId" UUID NOT NULL,
    "mergedChildId" UUID NOT NULL,
    "moved" JSONB NOT NULL,
    "mergedById" UUID NOT NULL,
    "mergedAt" TIMESTAMPTZ(3) NOT NULL,
    "undoneById" UUID,
    "undoneAt" TIMESTAMPTZ(3),
    CONSTRAINT "ChildMerge_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "NewDespiteMatch" (
    "childId" UUID NOT NULL,
    "shownIds" UUID[],
    "reason" TEXT NOT NULL,
    "writtenById" UUID NOT NULL,
    "writtenAt" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "NewDespiteMatch_pkey" PRIMARY KEY ("childId")
);

CREATE UNIQUE INDEX "DuplicatePair_firstChildId_secondChildId_key" ON "DuplicatePair"("firstChildId", "secondChildId");
CREATE INDEX "DuplicatePair_secondChildId_idx" ON "DuplicatePair"("secondChildId");
CREATE INDEX "DuplicatePair_serviceId_decision_score_id_idx" ON "DuplicatePair"("serviceId", "decision", "score", "id");
CREATE INDEX "DuplicateDecision_pairId_decidedAt_idx" ON "DuplicateDecision"("pairId", "decidedAt");
CREATE INDEX "ChildMerge_pairId_idx" ON "ChildMerge"("pairId");
CREATE INDEX "ChildMerge_keptChildId_idx" ON "ChildMerge"("keptChildId");
CREATE INDEX "ChildMerge_mergedChildId_idx" ON "ChildMerge"("mergedChildId");
-- A record is in one other at the most.
CREATE UNIQUE INDEX "ChildMerge_one_standing" ON "ChildMerge"("mergedChildId") WHERE "undoneAt" IS NULL;

ALTER TABLE "DuplicatePair" ADD CONSTRAINT "DuplicatePair_firstChildId_fkey" FOREIGN KEY ("firstChildId") REFERENCES "Child"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "DuplicatePair" ADD CONSTRAINT "DuplicatePair_secondChildId_fkey" FOREIGN KEY ("secondChildId") REFERENCES "Child"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "DuplicateDecision" ADD CONSTRAINT "DuplicateDecision_pairId_fkey" FOREIGN KEY ("pairId") REFERENCES "DuplicatePair"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ChildMerge" ADD CONSTRAINT "ChildMerge_pairId_fkey" FOREIGN KEY ("pairId") REFERENCES "DuplicatePair"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ChildMerge" ADD CONSTRAINT "ChildMerge_keptChildId_fkey" FOREIGN KEY ("keptChildId") REFERENCES "Child"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ChildMerge" ADD CONSTRAINT "ChildMerge_mergedChildId_fkey" FOREIGN KEY ("mergedChildId") REFERENCES "Child"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "NewDespiteMatch" ADD CONSTRAINT "NewDespiteMatch_childId_fkey" FOREIGN KEY ("childId") REFERENCES "Child"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "DuplicatePair" ADD CONSTRAINT "DuplicatePair_words" CHECK (
  "firstChildId" < "secondChildId" AND score BETWEEN 0 AND 1000 AND decision IN ('same', 'different') AND ((decision IS NULL) = ("decidedAt" IS NULL)));
ALTER TABLE "DuplicateDecision" ADD CONSTRAINT "DuplicateDecision_words" CHECK (decision IN ('same', 'different', 'undone') AND reason <> '');
ALTER TABLE "ChildMerge" ADD CONSTRAINT "ChildMerge_words" CHECK ("keptChildId" <> "mergedChildId" AND (("undoneAt" IS NULL) = ("undoneById" IS NULL)));
ALTER TABLE "NewDespiteMatch" ADD CONSTRAINT "NewDespiteMatch_words" CHECK (reason <> '');

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "DuplicateDecision" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only_all BEFORE TRUNCATE ON "DuplicateDecision" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "NewDespiteMatch" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only_all BEFORE TRUNCATE ON "NewDespiteMatch" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
-- A merge is undone at most once, and nothing else about it changes.
CREATE TRIGGER append_only BEFORE UPDATE OF id, "pairId", "serviceId", "keptChildId", "mergedChildId", moved, "mergedById", "mergedAt" OR DELETE ON "ChildMerge" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER undone_once BEFORE UPDATE ON "ChildMerge" FOR EACH ROW WHEN (OLD."undoneAt" IS NOT NULL) EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only_all BEFORE TRUNCATE ON "ChildMerge" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
