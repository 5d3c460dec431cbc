-- In the room: time, attendance, discussion and proposals of a panel meeting.
CREATE TABLE "PlannedTime" (
    "agendaItemId" UUID NOT NULL,
    "minutes" INTEGER NOT NULL,
    "setById" UUID NOT NULL,
    "setAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PlannedTime_pkey" PRIMARY KEY ("agendaItemId")
);
CREATE TABLE "CaseSitting" (
    "id" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "agendaItemId" UUID NOT NULL,
    "openedById" UUID NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "closedById" UUID,
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "CaseSitting_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "SeatStay" (
    "id" UUID NOT NULL,
    "seatId" UUID NOT NULL,
    "cameAt" TIMESTAMPTZ(3) NOT NULL,
    "leftAt" TIMESTAMPTZ(3),

    CONSTRAINT "SeatStay_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "DiscussionNote" (
    "id" UUID NOT NULL,
    "agendaItemId" UUID NOT NULL,
    "heading" TEXT NOT NULL,
    "spokenTo" BOOLEAN NOT NULL,
    "note" TEXT,
    "writtenById" UUID NOT NULL,
    "writtenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DiscussionNote_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "Proposal" (
    "id" UUID NOT NULL,
    "agendaItemId" UUID NOT NULL,
    "seatId" UUID NOT NULL,
    "outcome" "Outcome" NOT NULL,
    "conditions" TEXT[],
    "interventions" TEXT[],
    "weeks" INTEGER,
    "why" TEXT NOT NULL,
    "whyNotLower" TEXT,
    "proposedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Proposal_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "ProposalWithdrawal" (
    "proposalId" UUID NOT NULL,
    "withdrawnById" UUID NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ProposalWithdrawal_pkey" PRIMARY KEY ("proposalId")
);
-- Why a lower outcome would not do, where a member chose one that nobody had proposed.
ALTER TABLE "Vote" ADD COLUMN "whyNotLower" TEXT;

CREATE INDEX "CaseSitting_agendaItemId_idx" ON "CaseSitting"("agendaItemId");
CREATE INDEX "DiscussionNote_agendaItemId_idx" ON "DiscussionNote"("agendaItemId");
CREATE INDEX "Proposal_agendaItemId_idx" ON "Proposal"("agendaItemId");

ALTER TABLE "PlannedTime" ADD CONSTRAINT "PlannedTime_agendaItemId_fkey" FOREIGN KEY ("agendaItemId") REFERENCES "AgendaItem"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "CaseSitting" ADD CONSTRAINT "CaseSitting_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "CaseSitting" ADD CONSTRAINT "CaseSitting_agendaItemId_fkey" FOREIGN KEY ("agendaItemId") REFERENCES "AgendaItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "SeatStay" ADD CONSTRAINT "SeatStay_seatId_fkey" FOREIGN KEY ("seatId") REFERENCES "Seat"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "DiscussionNote" ADD CONSTRAINT "DiscussionNote_agendaItemId_fkey" FOREIGN KEY ("agendaItemId") REFERENCES "AgendaItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_agendaItemId_fkey" FOREIGN KEY ("agendaItemId") REFERENCES "AgendaItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_seatId_fkey" FOREIGN KEY ("seatId") REFERENCES "Seat"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ProposalWithdrawal" ADD CONSTRAINT "ProposalWithdrawal_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "PlannedTime" ADD CONSTRAINT "PlannedTime_minutes" CHECK (minutes BETWEEN 1 AND 120);
ALTER TABLE "CaseSitting" ADD CONSTRAINT "CaseSitting_order" CHECK ("closedAt" >= "openedAt" AND ("closedAt" IS NULL) = ("closedById" IS NULL));
ALTER TABLE "SeatStay" ADD CONSTRAINT "SeatStay_order" CHECK ("leftAt" >= "cameAt");
ALTER TABLE "DiscussionNote" ADD CONSTRAINT "DiscussionNote_words" CHECK (
  heading IN ('child-words', 'victim-words', 'risk', 'safety', 'desistance', 'diversity', 'care', 'other') AND (note IS NOT NULL OR "spokenTo"));
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_weeks" CHECK (weeks BETWEEN 1 AND 52);

-- One case is before a meeting at a time, and somebody is there once.
CREATE UNIQUE INDEX "CaseSitting_one_open" ON "CaseSitting" ("meetingId") WHERE "closedAt" IS NULL;
CREATE UNIQUE INDEX "SeatStay_one_open" ON "SeatStay" ("seatId") WHERE "leftAt" IS NULL;
CREATE INDEX "SeatStay_seatId_idx" ON "SeatStay"("seatId");

-- Whoever is present at a meeting that is under way has been there since it was recorded, as far as anybody knows since it began.
INSERT INTO "SeatStay" (id, "seatId", "cameAt")
SELECT gen_random_uuid(), s.id, m."startsAt" FROM "Seat" s JOIN "Meeting" m ON m.id = s."meetingId" WHERE s.present AND m.status = 'open';

-- What was said and proposed is never rewritten.
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "DiscussionNote" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only_all BEFORE TRUNCATE ON "DiscussionNote" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "Proposal" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only_all BEFORE TRUNCATE ON "Proposal" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "ProposalWithdrawal" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only_all BEFORE TRUNCATE ON "ProposalWithdrawal" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
