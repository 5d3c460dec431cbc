-- The child's record (F11-F17, F83).
ALTER TABLE "Child" ADD COLUMN "aliases" TEXT[] DEFAULT ARRAY[]::TEXT[],
  ADD COLUMN "ethnicityObserved" TEXT,
  ADD COLUMN "roma" TEXT,
  ADD COLUMN "sendStatus" TEXT,
  ADD COLUMN "sendDetail" TEXT,
  ADD COLUMN "eteStatus" TEXT,
  ADD COLUMN "eteDetail" TEXT,
  ADD COLUMN "adjustments" TEXT;
ALTER TABLE "Child" ALTER COLUMN "aliases" DROP DEFAULT;
ALTER TABLE "Child" ADD CONSTRAINT "Child_words" CHECK (
  "ethnicityObserved" IN ('IC1', 'IC2', 'IC3', 'IC4', 'IC5', 'IC6', 'IC9')
  AND roma IN ('yes', 'no', 'not-stated')
  AND "sendStatus" IN ('none', 'support', 'being-assessed', 'plan', 'not-stated')
  AND "eteStatus" IN ('full-time-school', 'part-time-school', 'alternative-provision', 'home-educated', 'excluded', 'no-school-place', 'college', 'training', 'work', 'nothing', 'not-stated'));

CREATE TABLE "CareEpisode" (
    "id" UUID NOT NULL,
    "childId" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE,
    "authority" TEXT,
    "recordedById" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "CareEpisode_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "ChildAddress" (
    "id" UUID NOT NULL,
    "childId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "postcode" TEXT,
    "startsOn" DATE,
    "endsOn" DATE,
    "recordedById" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "ChildAddress_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "Carer" (
    "id" UUID NOT NULL,
    "childId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "relationship" TEXT NOT NULL,
    "hasParentalResponsibility" BOOLEAN,
    "livesWithChild" BOOLEAN,
    "contact" TEXT,
    "note" TEXT,
    "recordedById" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "Carer_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "ChildWarning" (
    "id" UUID NOT NULL,
    "childId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "says" TEXT NOT NULL,
    "ownerId" UUID NOT NULL,
    "reviewOn" DATE NOT NULL,
    "raisedById" UUID NOT NULL,
    "raisedAt" TIMESTAMPTZ(3) NOT NULL,
    "endedById" UUID,
    "endedAt" TIMESTAMPTZ(3),
    "endReason" TEXT,
    CONSTRAINT "ChildWarning_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "ExploitationConcern" (
    "id" UUID NOT NULL,
    "childId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "raisedOn" DATE NOT NULL,
    "raisedBy" TEXT NOT NULL,
    "detail" TEXT NOT NULL,
    "closedOn" DATE,
    "recordedById" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "ExploitationConcern_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "NrmReferral" (
    "id" UUID NOT NULL,
    "childId" UUID NOT NULL,
    "referredOn" DATE NOT NULL,
    "responder" TEXT NOT NULL,
    "reference" TEXT,
    "reasonableGrounds" TEXT,
    "reasonableOn" DATE,
    "conclusiveGrounds" TEXT,
    "conclusiveOn" DATE,
    "recordedById" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "NrmReferral_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "ChildNote" (
    "id" UUID NOT NULL,
    "childId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "happenedOn" DATE NOT NULL,
    "says" TEXT NOT NULL,
    "writtenById" UUID NOT NULL,
    "writtenAt" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "ChildNote_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "CareEpisode_childId_startsOn_idx" ON "CareEpisode"("childId", "startsOn");
CREATE INDEX "ChildAddress_childId_idx" ON "ChildAddress"("childId");
CREATE INDEX "Carer_childId_idx" ON "Carer"("childId");
CREATE INDEX "ChildWarning_childId_idx" ON "ChildWarning"("childId");
CREATE INDEX "ChildWarning_ownerId_reviewOn_idx" ON "ChildWarning"("ownerId", "reviewOn");
CREATE INDEX "ExploitationConcern_childId_idx" ON "ExploitationConcern"("childId");
CREATE INDEX "NrmReferral_childId_idx" ON "NrmReferral"("childId");
CREATE INDEX "ChildNote_childId_happenedOn_idx" ON "ChildNote"("childId", "happenedOn");

ALTER TABLE "CareEpisode" ADD CONSTRAINT "CareEpisode_childId_fkey" FOREIGN KEY ("childId") REFERENCES "Child"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ChildAddress" ADD CONSTRAINT "ChildAddress_childId_fkey" FOREIGN KEY ("childId") REFERENCES "Child"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Carer" ADD CONSTRAINT "Carer_childId_fkey" FOREIGN KEY ("childId") REFERENCES "Child"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ChildWarning" ADD CONSTRAINT "ChildWarning_childId_fkey" FOREIGN KEY ("childId") REFERENCES "Child"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ExploitationConcern" ADD CONSTRAINT "ExploitationConcern_childId_fkey" FOREIGN KEY ("childId") REFERENCES "Child"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "NrmReferral" ADD CONSTRAINT "NrmReferral_childId_fkey" FOREIGN KEY ("childId") REFERENCES "Child"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ChildNote" ADD CONSTRAINT "ChildNote_childId_fkey" FOREIGN KEY ("childId") REFERENCES "Child"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "CareEpisode" ADD CONSTRAINT "CareEpisode_words" CHECK (
  status IN ('none', 'child-in-need', 'child-protection', 'section-20', 'interim-care-order', 'care-order', 'remand', 'care-leaver', 'not-stated')
  AND ("endsOn" IS NULL OR "endsOn" >= "startsOn"));
ALTER TABLE "ChildAddress" ADD CONSTRAINT "ChildAddress_words" CHECK (
  kind IN ('home', 'relative', 'foster', 'childrens-home', 'supported', 'hospital', 'custody', 'temporary', 'none', 'other') AND ("endsOn" IS NULL OR "startsOn" IS NULL OR "endsOn" >= "startsOn"));
ALTER TABLE "Carer" ADD CONSTRAINT "Carer_words" CHECK (
  relationship IN ('mother', 'father', 'step-parent', 'grandparent', 'sibling', 'other-relative', 'foster-carer', 'guardian', 'social-worker', 'key-worker', 'other'));
ALTER TABLE "ChildWarning" ADD CONSTRAINT "ChildWarning_words" CHECK (
  kind IN ('health', 'self-harm', 'exploited', 'at-risk-from', 'risk-to-others', 'keep-apart', 'address', 'other')
  AND (("endedAt" IS NULL) = ("endedById" IS NULL)) AND (("endedAt" IS NULL) = ("endReason" IS NULL)));
ALTER TABLE "ExploitationConcern" ADD CONSTRAINT "ExploitationConcern_words" CHECK (
  kind IN ('criminal', 'county-lines', 'sexual', 'labour', 'trafficking', 'radicalisation', 'missing', 'other') AND ("closedOn" IS NULL OR "closedOn" >= "raisedOn"));
ALTER TABLE "NrmReferral" ADD CONSTRAINT "NrmReferral_words" CHECK (
  "reasonableGrounds" IN ('positive', 'negative', 'withdrawn') AND "conclusiveGrounds" IN ('positive', 'negative', 'withdrawn'));
ALTER TABLE "ChildNote" ADD CONSTRAINT "ChildNote_words" CHECK (kind IN ('contact', 'visit', 'family', 'school', 'professional', 'decision', 'other'));

-- A note is never rewritten or taken away; a merge moves it to another child.
CREATE TRIGGER append_only BEFORE UPDATE OF kind, "happenedOn", says, "writtenById", "writtenAt" OR DELETE ON "ChildNote" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
