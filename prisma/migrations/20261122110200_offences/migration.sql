-- The national list of offences, the codes that rows of the matrix cover, and cases of one matter (F30, F35).
CREATE TABLE "NationalList" (
    "version" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "codes" INTEGER NOT NULL,
    "loadedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "NationalList_pkey" PRIMARY KEY ("version")
);

CREATE TABLE "NationalOffence" (
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "modeOfTrial" TEXT,
    "recordable" BOOLEAN NOT NULL,
    "version" TEXT NOT NULL,
    "search" TEXT NOT NULL,
    CONSTRAINT "NationalOffence_pkey" PRIMARY KEY ("code"),
    CONSTRAINT "NationalOffence_modeOfTrial_check" CHECK ("modeOfTrial" IN ('summary', 'either-way', 'indictable-only'))
);
-- The beginnings of words, which is how people search; Prisma's schema has no words for an index on an expression.
CREATE INDEX "NationalOffence_search_words" ON "NationalOffence" USING GIN (to_tsvector('simple', "search"));

CREATE TABLE "RowCode" (
    "code" TEXT NOT NULL,
    "cjsCode" TEXT NOT NULL,
    CONSTRAINT "RowCode_pkey" PRIMARY KEY ("code", "cjsCode")
);
CREATE INDEX "RowCode_cjsCode_idx" ON "RowCode"("cjsCode");

ALTER TABLE "Offence" ADD COLUMN "cjsCode" TEXT,
    ADD COLUMN "cjsTitle" TEXT,
    ADD COLUMN "rowReason" TEXT,
    ADD COLUMN "rowChosenById" UUID,
    ADD COLUMN "rowChosenAt" TIMESTAMPTZ(3),
    ADD CONSTRAINT "Offence_cjs_check" CHECK (("cjsCode" IS NULL) = ("cjsTitle" IS NULL)),
    ADD CONSTRAINT "Offence_row_check" CHECK (num_nonnulls("rowReason", "rowChosenById", "rowChosenAt") IN (0, 3));

ALTER TABLE "Decision" ADD COLUMN "offences" JSONB;

CREATE TABLE "Incident" (
    "id" UUID NOT NULL,
    "serviceId" UUID NOT NULL,
    "lock" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdById" UUID NOT NULL,
    CONSTRAINT "Incident_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "CaseLink" (
    "id" UUID NOT NULL,
    "incidentId" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "linkedById" UUID NOT NULL,
    "linkedAt" TIMESTAMPTZ(3) NOT NULL,
    "endedById" UUID,
    "endedAt" TIMESTAMPTZ(3),
    "endReason" TEXT,
    CONSTRAINT "CaseLink_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "CaseLink_ended_check" CHECK (num_nonnulls("endedById", "endedAt", "endReason") IN (0, 3))
);
CREATE INDEX "CaseLink_incidentId_idx" ON "CaseLink"("incidentId");
CREATE INDEX "CaseLink_caseId_idx" ON "CaseLink"("caseId");
-- A case is in one matter at a time.
CREATE UNIQUE INDEX "CaseLink_one_matter" ON "CaseLink"("caseId") WHERE "endedAt" IS NULL;
ALTER TABLE "CaseLink" ADD CONSTRAINT "CaseLink_incidentId_fkey" FOREIGN KEY ("incidentId") REFERENCES "Incident"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "CaseLink" ADD CONSTRAINT "CaseLink_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
