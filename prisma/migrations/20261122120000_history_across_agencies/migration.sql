-- History across agencies (F24-F28): police information, partner checks, sharing, look-ups, hand-overs.
ALTER TYPE "Role" ADD VALUE 'police_officer';

CREATE TABLE "PoliceInformation" (
    "id" UUID NOT NULL,
    "childId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "happenedOn" DATE,
    "says" TEXT NOT NULL,
    "sourceAgency" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "sourceEvaluation" INTEGER NOT NULL,
    "assessment" TEXT NOT NULL,
    "handling" TEXT NOT NULL,
    "conditions" TEXT,
    "meaning" TEXT,
    "consent" TEXT NOT NULL,
    "recordedById" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "correctsId" UUID,
    "correctionReason" TEXT,
    "isWithdrawal" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "PoliceInformation_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "InformationForPanel" (
    "id" UUID NOT NULL,
    "informationId" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "says" TEXT NOT NULL,
    "sharedById" UUID NOT NULL,
    "sharedAt" TIMESTAMPTZ(3) NOT NULL,
    "endedById" UUID,
    "endedAt" TIMESTAMPTZ(3),
    "endReason" TEXT,

    CONSTRAINT "InformationForPanel_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "PartnerCheck" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "agency" TEXT NOT NULL,
    "askedOf" TEXT NOT NULL,
    "asks" TEXT NOT NULL,
    "askedById" UUID NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "dueOn" DATE NOT NULL,
    "answer" TEXT,
    "answeredAt" TIMESTAMPTZ(3),

    CONSTRAINT "PartnerCheck_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "PartnerCheckChase" (
    "id" UUID NOT NULL,
    "checkId" UUID NOT NULL,
    "how" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "promisedOn" DATE,
    "chasedById" UUID NOT NULL,
    "chasedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PartnerCheckChase_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "PartnerCheckAnswer" (
    "id" UUID NOT NULL,
    "checkId" UUID NOT NULL,
    "answer" TEXT NOT NULL,
    "says" TEXT,
    "answeredBy" TEXT,
    "answeredOn" DATE NOT NULL,
    "recordedById" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PartnerCheckAnswer_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "SharingEvent" (
    "id" UUID NOT NULL,
    "serviceId" UUID NOT NULL,
    "childId" UUID NOT NULL,
    "caseId" UUID,
    "direction" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "withWhom" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "necessity" TEXT NOT NULL,
    "recordedById" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SharingEvent_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "KnownLookUp" (
    "id" UUID NOT NULL,
    "serviceId" UUID NOT NULL,
    "askedById" UUID NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "givenNames" TEXT NOT NULL,
    "familyName" TEXT NOT NULL,
    "dateOfBirth" DATE NOT NULL,
    "postcode" TEXT,
    "purpose" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "matchedChildId" UUID,
    "number" TEXT,

    CONSTRAINT "KnownLookUp_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "AgencySettings" (
    "id" UUID NOT NULL,
    "serviceId" UUID NOT NULL,
    "inForceFrom" DATE NOT NULL,
    "dutyNumber" TEXT NOT NULL,
    "dutyHours" TEXT NOT NULL,
    "checkWorkingDays" INTEGER NOT NULL,
    "lookUpsPerHour" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "setById" UUID NOT NULL,
    "setAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AgencySettings_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "HandOver" (
    "id" UUID NOT NULL,
    "childId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "fromServiceId" UUID NOT NULL,
    "toServiceId" UUID,
    "toName" TEXT NOT NULL,
    "because" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "startsOn" DATE NOT NULL,
    "expectedEndOn" DATE,
    "oldCaretakes" BOOLEAN NOT NULL DEFAULT false,
    "status" TEXT NOT NULL,
    "offeredById" UUID NOT NULL,
    "offeredAt" TIMESTAMPTZ(3) NOT NULL,
    "answeredBy" TEXT,
    "answeredById" UUID,
    "answeredAt" TIMESTAMPTZ(3),
    "answerReason" TEXT,
    "endedOn" DATE,
    "endedById" UUID,
    "endReason" TEXT,

    CONSTRAINT "HandOver_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "PoliceInformation_correctsId_key" ON "PoliceInformation"("correctsId");

CREATE INDEX "PoliceInformation_childId_recordedAt_idx" ON "PoliceInformation"("childId", "recordedAt");

CREATE INDEX "InformationForPanel_caseId_idx" ON "InformationForPanel"("caseId");

CREATE INDEX "InformationForPanel_informationId_idx" ON "InformationForPanel"("informationId");

CREATE INDEX "PartnerCheck_caseId_agency_idx" ON "PartnerCheck"("caseId", "agency");

CREATE INDEX "PartnerCheck_askedById_answer_dueOn_idx" ON "PartnerCheck"("askedById", "answer", "dueOn");


CREATE INDEX "PartnerCheckChase_checkId_chasedAt_idx" ON "PartnerCheckChase"("checkId", "chasedAt");

CREATE INDEX "PartnerCheckAnswer_checkId_recordedAt_idx" ON "PartnerCheckAnswer"("checkId", "recordedAt");

CREATE INDEX "SharingEvent_childId_recordedAt_id_idx" ON "SharingEvent"("childId", "recordedAt", "id");

CREATE INDEX "SharingEvent_caseId_idx" ON "SharingEvent"("caseId");

CREATE INDEX "KnownLookUp_askedById_askedAt_idx" ON "KnownLookUp"("askedById", "askedAt");

CREATE INDEX "KnownLookUp_serviceId_askedAt_id_idx" ON "KnownLookUp"("serviceId", "askedAt", "id");

CREATE INDEX "KnownLookUp_matchedChildId_idx" ON "KnownLookUp"("matchedChildId");

CREATE INDEX "AgencySettings_serviceId_inForceFrom_idx" ON "AgencySettings"("serviceId", "inForceFrom");

CREATE INDEX "HandOver_childId_offeredAt_idx" ON "HandOver"("childId", "offeredAt");

CREATE INDEX "HandOver_toServiceId_status_idx" ON "HandOver"("toServiceId", "status");

CREATE INDEX "HandOver_fromServiceId_status_idx" ON "HandOver"("fromServiceId", "status");

ALTER TABLE "PoliceInformation" ADD CONSTRAINT "PoliceInformation_childId_fkey" FOREIGN KEY ("childId") REFERENCES "Child"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "PoliceInformation" ADD CONSTRAINT "PoliceInformation_correctsId_fkey" FOREIGN KEY ("correctsId") REFERENCES "PoliceInformation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "InformationForPanel" ADD CONSTRAINT "InformationForPanel_informationId_fkey" FOREIGN KEY ("informationId") REFERENCES "PoliceInformation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "InformationForPanel" ADD CONSTRAINT "InformationForPanel_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "PartnerCheck" ADD CONSTRAINT "PartnerCheck_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "PartnerCheckChase" ADD CONSTRAINT "PartnerCheckChase_checkId_fkey" FOREIGN KEY ("checkId") REFERENCES "PartnerCheck"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "PartnerCheckAnswer" ADD CONSTRAINT "PartnerCheckAnswer_checkId_fkey" FOREIGN KEY ("checkId") REFERENCES "PartnerCheck"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "SharingEvent" ADD CONSTRAINT "SharingEvent_childId_fkey" FOREIGN KEY ("childId") REFERENCES "Child"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "SharingEvent" ADD CONSTRAINT "SharingEvent_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "KnownLookUp" ADD CONSTRAINT "KnownLookUp_matchedChildId_fkey" FOREIGN KEY ("matchedChildId") REFERENCES "Child"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "HandOver" ADD CONSTRAINT "HandOver_childId_fkey" FOREIGN KEY ("childId") REFERENCES "Child"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "PoliceInformation" ADD CONSTRAINT "PoliceInformation_words" CHECK (
  kind IN ('violence', 'weapon', 'sexual', 'domestic', 'fire', 'group', 'online', 'supply', 'exploitation', 'other')
  AND "sourceEvaluation" BETWEEN 1 AND 3 AND assessment IN ('A', 'B', 'C', 'D', 'E') AND handling IN ('P', 'C')
  AND consent IN ('agreed', 'refused', 'not-asked'));
ALTER TABLE "PoliceInformation" ADD CONSTRAINT "PoliceInformation_conditions" CHECK ((handling = 'C') = (conditions IS NOT NULL));
ALTER TABLE "PoliceInformation" ADD CONSTRAINT "PoliceInformation_correction" CHECK (("correctsId" IS NULL) = ("correctionReason" IS NULL) AND (NOT "isWithdrawal" OR "correctsId" IS NOT NULL));
ALTER TABLE "InformationForPanel" ADD CONSTRAINT "InformationForPanel_end" CHECK (("endedAt" IS NULL) = ("endedById" IS NULL) AND ("endedAt" IS NULL) = ("endReason" IS NULL));
ALTER TABLE "PartnerCheck" ADD CONSTRAINT "PartnerCheck_words" CHECK (answer IN ('known', 'nothing-known', 'refused', 'no-answer') AND (answer IS NULL) = ("answeredAt" IS NULL));
ALTER TABLE "PartnerCheckAnswer" ADD CONSTRAINT "PartnerCheckAnswer_words" CHECK (
  answer IN ('known', 'nothing-known', 'refused', 'no-answer') AND (answer = 'nothing-known' OR says IS NOT NULL) AND (answer = 'no-answer' OR "answeredBy" IS NOT NULL));
ALTER TABLE "SharingEvent" ADD CONSTRAINT "SharingEvent_words" CHECK (direction IN ('out', 'in'));
ALTER TABLE "KnownLookUp" ADD CONSTRAINT "KnownLookUp_words" CHECK (answer IN ('call', 'no-record') AND (answer <> 'call' OR "matchedChildId" IS NOT NULL));
ALTER TABLE "AgencySettings" ADD CONSTRAINT "AgencySettings_limits" CHECK ("checkWorkingDays" BETWEEN 1 AND 30 AND "lookUpsPerHour" BETWEEN 1 AND 200);
ALTER TABLE "HandOver" ADD CONSTRAINT "HandOver_words" CHECK (
  kind IN ('transfer', 'caretaking') AND status IN ('offered', 'accepted', 'declined', 'withdrawn', 'ended')
  AND (status = 'offered') = ("answeredAt" IS NULL) AND (status = 'ended') = ("endedOn" IS NOT NULL)
  AND ("toServiceId" IS NULL OR "toServiceId" <> "fromServiceId"));

-- One check of an agency waits at a time on a case, and one set of words for the panel stands for a piece of information.
CREATE UNIQUE INDEX "PartnerCheck_one_waiting" ON "PartnerCheck" ("caseId", agency) WHERE answer IS NULL;
CREATE UNIQUE INDEX "InformationForPanel_one_standing" ON "InformationForPanel" ("informationId", "caseId") WHERE "endedAt" IS NULL;
-- A child is offered to one service at a time, and looked after by one besides its own.
CREATE UNIQUE INDEX "HandOver_one_offered" ON "HandOver" ("childId") WHERE status = 'offered';
CREATE UNIQUE INDEX "HandOver_one_caretaking" ON "HandOver" ("childId") WHERE status = 'accepted' AND kind = 'caretaking';
-- What waits for an answer, in the order in which it falls due: my work.
CREATE INDEX "PartnerCheck_waiting" ON "PartnerCheck" ("dueOn", id) WHERE answer IS NULL;

-- Never rewritten or taken away; a merge moves what names a child to another child.
CREATE TRIGGER append_only BEFORE UPDATE OF id, kind, "happenedOn", says, "sourceAgency", source, "sourceEvaluation", assessment, handling, conditions, meaning, consent, "recordedById", "recordedAt", "correctsId", "correctionReason", "isWithdrawal" OR DELETE ON "PoliceInformation" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only BEFORE UPDATE OF id, "informationId", "caseId", says, "sharedById", "sharedAt" OR DELETE ON "InformationForPanel" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "PartnerCheckChase" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "PartnerCheckAnswer" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only BEFORE UPDATE OF id, "serviceId", "caseId", direction, kind, what, "withWhom", basis, necessity, "recordedById", "recordedAt" OR DELETE ON "SharingEvent" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "KnownLookUp" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "AgencySettings" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
