-- Who may look and who looked: records opened in an emergency, looking that is pointed out, people from a file, rounds of access review.
ALTER TYPE "AuditKind" ADD VALUE 'emergency';

CREATE TABLE "EmergencyAccess" (
    "id" UUID NOT NULL,
    "serviceId" UUID NOT NULL,
    "childId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "says" TEXT NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "EmergencyAccess_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "EmergencyAccess_personId_childId_idx" ON "EmergencyAccess"("personId", "childId");
CREATE INDEX "EmergencyAccess_childId_idx" ON "EmergencyAccess"("childId");
CREATE INDEX "EmergencyAccess_serviceId_openedAt_id_idx" ON "EmergencyAccess"("serviceId", "openedAt", "id");
ALTER TABLE "EmergencyAccess" ADD CONSTRAINT "EmergencyAccess_childId_fkey" FOREIGN KEY ("childId") REFERENCES "Child"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "EmergencyAccess" ADD CONSTRAINT "EmergencyAccess_reason_word" CHECK (reason IN ('danger', 'custody', 'missing', 'safeguarding', 'court', 'other'));
ALTER TABLE "EmergencyAccess" ADD CONSTRAINT "EmergencyAccess_is_short" CHECK ("endsAt" > "openedAt" AND "endsAt" <= "openedAt" + interval '24 hours');
CREATE TRIGGER append_only BEFORE UPDATE OF id, "serviceId", "personId", reason, says, "openedAt", "endsAt" OR DELETE ON "EmergencyAccess" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only_all BEFORE TRUNCATE ON "EmergencyAccess" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

CREATE TABLE "EmergencyReview" (
    "accessId" UUID NOT NULL,
    "isJustified" BOOLEAN NOT NULL,
    "says" TEXT NOT NULL,
    "reviewedById" UUID NOT NULL,
    "reviewedAt" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "EmergencyReview_pkey" PRIMARY KEY ("accessId")
);
ALTER TABLE "EmergencyReview" ADD CONSTRAINT "EmergencyReview_accessId_fkey" FOREIGN KEY ("accessId") REFERENCES "EmergencyAccess"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "EmergencyReview" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only_all BEFORE TRUNCATE ON "EmergencyReview" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

-- Whatever somebody does with a record while it is open to them in an emergency bears the emergency's id, whoever wrote the read.
CREATE FUNCTION mark_emergency() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  opened UUID;
BEGIN
  SELECT e.id INTO opened FROM "EmergencyAccess" e
  WHERE e."personId" = NEW."actorId" AND e."openedAt" <= NEW.at AND e."endsAt" > NEW.at
    AND e."childId" = coalesce(NEW."childId", (SELECT c."childId" FROM "Case" c WHERE c.id = NEW."caseId"))
    AND NOT EXISTS (SELECT 1 FROM "EmergencyReview" r WHERE r."accessId" = e.id AND NOT r."isJustified")
  ORDER BY e."openedAt" DESC LIMIT 1;
  IF opened IS NOT NULL THEN
    NEW."after" := CASE WHEN jsonb_typeof(NEW."after") = 'object' THEN NEW."after" ELSE '{}'::jsonb END || jsonb_build_object('emergency', opened);
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER mark_emergency BEFORE INSERT ON "AuditEvent" FOR EACH ROW
  WHEN (NEW."actorId" IS NOT NULL AND (NEW."childId" IS NOT NULL OR NEW."caseId" IS NOT NULL)) EXECUTE FUNCTION mark_emergency();

CREATE TABLE "StaffPostcode" (
    "personId" UUID NOT NULL,
    "postcode" TEXT NOT NULL,
    "recordedById" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "StaffPostcode_pkey" PRIMARY KEY ("personId")
);
ALTER TABLE "StaffPostcode" ADD CONSTRAINT "StaffPostcode_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "PointedLook" (
    "id" UUID NOT NULL,
    "serviceId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "childId" UUID,
    "counted" INTEGER NOT NULL,
    "usual" INTEGER,
    "foundAt" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "PointedLook_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "PointedLook_once" ON "PointedLook"("serviceId", "personId", "kind", "day", "childId") NULLS NOT DISTINCT;
CREATE INDEX "PointedLook_serviceId_day_id_idx" ON "PointedLook"("serviceId", "day", "id");
ALTER TABLE "PointedLook" ADD CONSTRAINT "PointedLook_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "PointedLook" ADD CONSTRAINT "PointedLook_kind_word" CHECK (kind IN ('family-name', 'neighbour', 'many', 'no-task', 'night') AND counted > 0);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "PointedLook" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();

CREATE TABLE "PointedLookAnswer" (
    "pointedId" UUID NOT NULL,
    "answer" TEXT NOT NULL,
    "says" TEXT NOT NULL,
    "answeredById" UUID NOT NULL,
    "answeredAt" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "PointedLookAnswer_pkey" PRIMARY KEY ("pointedId")
);
ALTER TABLE "PointedLookAnswer" ADD CONSTRAINT "PointedLookAnswer_pointedId_fkey" FOREIGN KEY ("pointedId") REFERENCES "PointedLook"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "PointedLookAnswer" ADD CONSTRAINT "PointedLookAnswer_word" CHECK (answer IN ('in-order', 'spoken-to', 'taken-further'));
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "PointedLookAnswer" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();

CREATE TABLE "PeopleFile" (
    "id" UUID NOT NULL,
    "serviceId" UUID NOT NULL,
    "fileName" TEXT NOT NULL,
    "rows" JSONB NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'checked',
    "uploadedById" UUID NOT NULL,
    "uploadedAt" TIMESTAMPTZ(3) NOT NULL,
    "closedById" UUID,
    "closedAt" TIMESTAMPTZ(3),
    CONSTRAINT "PeopleFile_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "PeopleFile_serviceId_uploadedAt_idx" ON "PeopleFile"("serviceId", "uploadedAt");
ALTER TABLE "PeopleFile" ADD CONSTRAINT "PeopleFile_status_word" CHECK (status IN ('checked', 'applied', 'discarded') AND (status = 'checked') = ("closedAt" IS NULL));

CREATE TABLE "AccessReview" (
    "id" UUID NOT NULL,
    "serviceId" UUID NOT NULL,
    "dueOn" DATE NOT NULL,
    "startedById" UUID NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "finishedById" UUID,
    "finishedAt" TIMESTAMPTZ(3),
    CONSTRAINT "AccessReview_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "AccessReview_serviceId_startedAt_idx" ON "AccessReview"("serviceId", "startedAt");
CREATE UNIQUE INDEX "AccessReview_one_open" ON "AccessReview"("serviceId") WHERE "finishedAt" IS NULL;

CREATE TABLE "AccessReviewLine" (
    "id" UUID NOT NULL,
    "reviewId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "posts" JSONB NOT NULL,
    "lastSignInAt" TIMESTAMPTZ(3),
    "lastLookAt" TIMESTAMPTZ(3),
    "answer" TEXT,
    "says" TEXT,
    "answeredById" UUID,
    "answeredAt" TIMESTAMPTZ(3),
    CONSTRAINT "AccessReviewLine_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "AccessReviewLine_reviewId_personId_key" ON "AccessReviewLine"("reviewId", "personId");
ALTER TABLE "AccessReviewLine" ADD CONSTRAINT "AccessReviewLine_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "AccessReview"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "AccessReviewLine" ADD CONSTRAINT "AccessReviewLine_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "AccessReviewLine" ADD CONSTRAINT "AccessReviewLine_answer_word" CHECK (answer IN ('confirmed', 'ended') AND (answer IS NULL) = ("answeredAt" IS NULL));

ALTER TABLE "OutboxMessage" DROP CONSTRAINT "OutboxMessage_kind_word";
ALTER TABLE "OutboxMessage" ADD CONSTRAINT "OutboxMessage_kind_word" CHECK (kind IN ('invited', 'papers-ready', 'agenda-changed', 'moved', 'cancelled', 'released', 'results', 'emergency-opened', 'emergency-answered', 'named'));
