-- Files of notifications and of earlier disposals (F108).
CREATE TABLE "ImportRun" (
    "id" UUID NOT NULL,
    "serviceId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "fileHash" TEXT NOT NULL,
    "submits" BOOLEAN NOT NULL,
    "status" TEXT NOT NULL,
    "rowCount" INTEGER NOT NULL,
    "faultCount" INTEGER NOT NULL,
    "uploadedById" UUID NOT NULL,
    "uploadedAt" TIMESTAMPTZ(3) NOT NULL,
    "startedById" UUID,
    "startedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),
    CONSTRAINT "ImportRun_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "ImportRow" (
    "runId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "cells" JSONB,
    "status" TEXT NOT NULL,
    "says" TEXT,
    "isToSee" BOOLEAN NOT NULL DEFAULT false,
    "childId" UUID,
    "caseId" UUID,
    CONSTRAINT "ImportRow_pkey" PRIMARY KEY ("runId", "number")
);
CREATE TABLE "ImportFault" (
    "runId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "row" INTEGER NOT NULL,
    "column" TEXT NOT NULL,
    "message" TEXT NOT NULL,
    CONSTRAINT "ImportFault_pkey" PRIMARY KEY ("runId", "position")
);
CREATE INDEX "ImportRun_serviceId_uploadedAt_id_idx" ON "ImportRun"("serviceId", "uploadedAt", "id");
CREATE INDEX "ImportRow_runId_status_number_idx" ON "ImportRow"("runId", "status", "number");
-- One file is written in a service at a time, so that two with the same rows cannot write them side by side.
CREATE UNIQUE INDEX "ImportRun_one_writing" ON "ImportRun"("serviceId") WHERE status = 'writing';
-- The same file stands once, until it is discarded.
CREATE UNIQUE INDEX "ImportRun_one_of_a_file" ON "ImportRun"("serviceId", "kind", "fileHash") WHERE status IN ('checked', 'writing', 'done');

ALTER TABLE "ImportRow" ADD CONSTRAINT "ImportRow_runId_fkey" FOREIGN KEY ("runId") REFERENCES "ImportRun"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ImportFault" ADD CONSTRAINT "ImportFault_runId_fkey" FOREIGN KEY ("runId") REFERENCES "ImportRun"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ImportRun" ADD CONSTRAINT "ImportRun_words" CHECK (
  kind IN ('notifications', 'earlier-disposals') AND status IN ('faulty', 'checked', 'writing', 'done', 'discarded')
  AND ((status = 'faulty') <= ("faultCount" > 0)) AND (status NOT IN ('writing', 'done') OR "startedAt" IS NOT NULL) AND ((status = 'done') = ("finishedAt" IS NOT NULL)));
-- What a file says about a child is kept as long as it is still to be written, and no longer.
ALTER TABLE "ImportRow" ADD CONSTRAINT "ImportRow_words" CHECK (
  status IN ('pending', 'written', 'skipped', 'failed') AND number > 1 AND (status IN ('pending', 'failed') OR cells IS NULL));

ALTER TABLE "EarlierDisposal" ADD COLUMN "importRunId" UUID;
CREATE INDEX "EarlierDisposal_importRunId_idx" ON "EarlierDisposal"("importRunId");
ALTER TABLE "EarlierDisposal" ADD CONSTRAINT "EarlierDisposal_importRunId_fkey" FOREIGN KEY ("importRunId") REFERENCES "ImportRun"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
