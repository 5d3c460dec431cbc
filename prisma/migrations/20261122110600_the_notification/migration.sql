-- Sent back by section, referrals from others than the police, and how the child was released.
ALTER TYPE "CaseStatus" ADD VALUE 'sent_back' AFTER 'in_triage';

ALTER TABLE "Notification"
    ADD COLUMN "release" TEXT,
    ADD COLUMN "releasedOn" DATE,
    ADD COLUMN "bailUntil" DATE,
    ADD COLUMN "bailConditionsUntil" DATE,
    ADD COLUMN "releaseReviewOn" DATE;
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_release_word" CHECK ("release" IN ('not-arrested', 'no-further-duty', 'under-investigation', 'bail', 'bail-with-conditions'));

CREATE TABLE "Referral" (
    "caseId" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "fromName" TEXT,
    "fromRole" TEXT,
    "fromContact" TEXT,
    "lawfulBasis" TEXT,
    "asks" TEXT,
    "policeInvolved" BOOLEAN,
    "takenById" UUID NOT NULL,
    "takenAt" TIMESTAMPTZ(3) NOT NULL,
    "ending" TEXT,
    "endingNote" TEXT,
    "endedById" UUID,
    "endedAt" TIMESTAMPTZ(3),
    CONSTRAINT "Referral_pkey" PRIMARY KEY ("caseId")
);
ALTER TABLE "Referral" ADD CONSTRAINT "Referral_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Referral" ADD CONSTRAINT "Referral_words" CHECK (
    "source" IN ('school', 'parent', 'child', 'childrens-services', 'health', 'other-agency')
    AND "lawfulBasis" IN ('child-agrees', 'parent-agrees', 'legal-task', 'safeguarding')
    AND "ending" IN ('support', 'passed-on', 'declined', 'nothing-needed'));
ALTER TABLE "Referral" ADD CONSTRAINT "Referral_ended_whole" CHECK (("ending" IS NULL) = ("endedAt" IS NULL) AND ("ending" IS NULL) = ("endedById" IS NULL));

CREATE TABLE "SendBack" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "askedById" UUID NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "endedById" UUID,
    "ending" TEXT,
    CONSTRAINT "SendBack_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "SendBack_caseId_askedAt_idx" ON "SendBack"("caseId", "askedAt");
-- One open at a time.
CREATE UNIQUE INDEX "SendBack_one_open" ON "SendBack"("caseId") WHERE "endedAt" IS NULL;
ALTER TABLE "SendBack" ADD CONSTRAINT "SendBack_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "SendBack" ADD CONSTRAINT "SendBack_ending" CHECK ("ending" IN ('answered', 'taken-back'));
ALTER TABLE "SendBack" ADD CONSTRAINT "SendBack_ended_whole" CHECK (("ending" IS NULL) = ("endedAt" IS NULL) AND ("ending" IS NULL) = ("endedById" IS NULL));

CREATE TABLE "SendBackSection" (
    "sendBackId" UUID NOT NULL,
    "section" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    CONSTRAINT "SendBackSection_pkey" PRIMARY KEY ("sendBackId", "section")
);
ALTER TABLE "SendBackSection" ADD CONSTRAINT "SendBackSection_sendBackId_fkey" FOREIGN KEY ("sendBackId") REFERENCES "SendBack"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "SendBackSection" ADD CONSTRAINT "SendBackSection_word" CHECK ("section" IN ('referral', 'child', 'circumstances', 'offences', 'evidence', 'rights', 'victims', 'history'));
-- What was asked for stays as it was asked.
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "SendBackSection" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
