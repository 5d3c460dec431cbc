-- What a community resolution, a diversionary activity and a deferral need said before they are given; why a child who could have been diverted was not (F6).
ALTER TABLE "DisposalFacts"
  ADD COLUMN "offeredFreely" BOOLEAN,
  ADD COLUMN "saidVoluntary" BOOLEAN,
  ADD COLUMN "provider" TEXT,
  ADD COLUMN "activityEndsOn" DATE,
  ADD COLUMN "reportBackOn" DATE;

ALTER TABLE "Decision"
  ADD COLUMN "notDiverted" TEXT,
  ADD COLUMN "noAdmissionRoute" TEXT;
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_notDiverted_check" CHECK ("notDiverted" IN ('public-interest', 'risk-of-serious-harm', 'diversion-tried', 'child-or-parent-declined', 'cps-decides', 'no-service', 'other'));
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_noAdmissionRoute_check" CHECK ("noAdmissionRoute" IN ('offered-declined', 'considered-unsuitable'));
CREATE INDEX "Decision_notDiverted_idx" ON "Decision" ("decidedAt") WHERE "notDiverted" IS NOT NULL;
