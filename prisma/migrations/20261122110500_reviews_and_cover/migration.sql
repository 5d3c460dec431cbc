-- Requests for an authority: to a named person too, with an end, withdrawn or lapsed, and the rank of whoever answered.
ALTER TYPE "RequestStatus" ADD VALUE 'withdrawn';
ALTER TYPE "RequestStatus" ADD VALUE 'lapsed';
ALTER TABLE "AuthorityRequest" ADD COLUMN "askedOfId" UUID,
ADD COLUMN "expiresOn" DATE,
ADD COLUMN "decidedRole" "Role",
ADD COLUMN "decidedRank" "Rank",
ADD COLUMN "coveredId" UUID;
CREATE INDEX "AuthorityRequest_askedOfId_status_idx" ON "AuthorityRequest"("askedOfId", "status");

CREATE TYPE "ReviewStatus" AS ENUM ('open', 'queried', 'agreed', 'overturned', 'superseded');

CREATE TABLE "DecisionReview" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "decisionId" UUID NOT NULL,
    "status" "ReviewStatus" NOT NULL DEFAULT 'open',
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "dueOn" DATE NOT NULL,
    "closedById" UUID,
    "closedAt" TIMESTAMPTZ(3),
    "reason" TEXT,
    "effect" TEXT,
    CONSTRAINT "DecisionReview_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "DecisionReview_decisionId_key" ON "DecisionReview"("decisionId");
CREATE INDEX "DecisionReview_caseId_idx" ON "DecisionReview"("caseId");
CREATE INDEX "DecisionReview_status_dueOn_idx" ON "DecisionReview"("status", "dueOn");
ALTER TABLE "DecisionReview" ADD CONSTRAINT "DecisionReview_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "DecisionReview" ADD CONSTRAINT "DecisionReview_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "DecisionReview" ADD CONSTRAINT "DecisionReview_effect_word" CHECK (effect IN ('returned', 'finding'));
ALTER TABLE "DecisionReview" ADD CONSTRAINT "DecisionReview_overturned_why" CHECK (status <> 'overturned' OR (effect IS NOT NULL AND reason IS NOT NULL AND "closedById" IS NOT NULL));
ALTER TABLE "DecisionReview" ADD CONSTRAINT "DecisionReview_closed_when" CHECK ((status IN ('open', 'queried')) = ("closedAt" IS NULL));

CREATE TABLE "ReviewQuery" (
    "id" UUID NOT NULL,
    "reviewId" UUID NOT NULL,
    "question" TEXT NOT NULL,
    "askedById" UUID NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "answer" TEXT,
    "answeredById" UUID,
    "answeredAt" TIMESTAMPTZ(3),
    CONSTRAINT "ReviewQuery_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "ReviewQuery_reviewId_askedAt_idx" ON "ReviewQuery"("reviewId", "askedAt");
ALTER TABLE "ReviewQuery" ADD CONSTRAINT "ReviewQuery_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "DecisionReview"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ReviewQuery" ADD CONSTRAINT "ReviewQuery_answer_whole" CHECK ((answer IS NULL) = ("answeredById" IS NULL) AND (answer IS NULL) = ("answeredAt" IS NULL));

CREATE TABLE "DecisionAlert" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "decisionId" UUID NOT NULL,
    "reasons" TEXT[],
    "raisedAt" TIMESTAMPTZ(3) NOT NULL,
    "acknowledgedById" UUID,
    "acknowledgedAt" TIMESTAMPTZ(3),
    "note" TEXT,
    CONSTRAINT "DecisionAlert_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "DecisionAlert_decisionId_key" ON "DecisionAlert"("decisionId");
CREATE INDEX "DecisionAlert_caseId_idx" ON "DecisionAlert"("caseId");
CREATE INDEX "DecisionAlert_raisedAt_idx" ON "DecisionAlert"("raisedAt");
ALTER TABLE "DecisionAlert" ADD CONSTRAINT "DecisionAlert_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "DecisionAlert" ADD CONSTRAINT "DecisionAlert_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "DecisionAlert" ADD CONSTRAINT "DecisionAlert_reason_words" CHECK (cardinality(reasons) > 0 AND reasons <@ ARRAY['serious', 'violence', 'weapon', 'sexual', 'repeat']);
ALTER TABLE "DecisionAlert" ADD CONSTRAINT "DecisionAlert_acknowledged_whole" CHECK (("acknowledgedAt" IS NULL) = ("acknowledgedById" IS NULL) AND ("acknowledgedAt" IS NULL) = (note IS NULL));

CREATE TABLE "SecondScore" (
    "caseId" UUID NOT NULL,
    "editionId" TEXT NOT NULL,
    "factors" TEXT[],
    "final" INTEGER NOT NULL,
    "rationale" TEXT,
    "scoredById" UUID NOT NULL,
    "scoredAt" TIMESTAMPTZ(3) NOT NULL,
    "firstEditionId" TEXT NOT NULL,
    "firstFactors" TEXT[],
    "firstFinal" INTEGER NOT NULL,
    "firstRationale" TEXT,
    "firstById" UUID NOT NULL,
    "firstAt" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "SecondScore_pkey" PRIMARY KEY ("caseId")
);
CREATE INDEX "SecondScore_scoredAt_idx" ON "SecondScore"("scoredAt");
ALTER TABLE "SecondScore" ADD CONSTRAINT "SecondScore_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "SecondScore" ADD CONSTRAINT "SecondScore_range" CHECK (final BETWEEN 1 AND 5 AND "firstFinal" BETWEEN 1 AND 5);
ALTER TABLE "SecondScore" ADD CONSTRAINT "SecondScore_two_people" CHECK ("scoredById" <> "firstById");
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "SecondScore" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();

CREATE TABLE "Absence" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "coverId" UUID NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "cancelledAt" TIMESTAMPTZ(3),
    CONSTRAINT "Absence_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "Absence_personId_endsOn_idx" ON "Absence"("personId", "endsOn");
CREATE INDEX "Absence_coverId_endsOn_idx" ON "Absence"("coverId", "endsOn");
ALTER TABLE "Absence" ADD CONSTRAINT "Absence_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Absence" ADD CONSTRAINT "Absence_coverId_fkey" FOREIGN KEY ("coverId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Absence" ADD CONSTRAINT "Absence_days" CHECK ("startsOn" <= "endsOn");
ALTER TABLE "Absence" ADD CONSTRAINT "Absence_not_oneself" CHECK ("personId" <> "coverId");

-- One review of a case waits at a time, and one question of a review.
CREATE UNIQUE INDEX "DecisionReview_one_waiting" ON "DecisionReview" ("caseId") WHERE status IN ('open', 'queried');
CREATE UNIQUE INDEX "ReviewQuery_one_unanswered" ON "ReviewQuery" ("reviewId") WHERE answer IS NULL;
