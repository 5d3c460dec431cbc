-- Panels before they meet: series, papers, deputies and apologies, own words, assessments, training, calendars, and messages to be sent.
CREATE TABLE "MeetingSeries" (
    "id" UUID NOT NULL,
    "serviceId" UUID NOT NULL,
    "every" TEXT NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "MeetingSeries_pkey" PRIMARY KEY ("id")
);
ALTER TABLE "MeetingSeries" ADD CONSTRAINT "MeetingSeries_every_word" CHECK (every IN ('weekly', 'fortnightly', 'monthly'));

ALTER TABLE "Meeting" ADD COLUMN "link" TEXT,
ADD COLUMN "seriesId" UUID,
ADD COLUMN "capacity" INTEGER,
ADD COLUMN "papersDueOn" DATE,
ADD COLUMN "papersAt" TIMESTAMPTZ(3),
ADD COLUMN "cancelledAt" TIMESTAMPTZ(3),
ADD COLUMN "cancelReason" TEXT,
ADD COLUMN "sequence" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_seriesId_fkey" FOREIGN KEY ("seriesId") REFERENCES "MeetingSeries"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_cancelled_whole" CHECK (("cancelledAt" IS NULL) = ("cancelReason" IS NULL) AND ("cancelledAt" IS NULL OR status = 'closed'));

ALTER TABLE "Seat" ADD COLUMN "deputyPostId" UUID,
ADD COLUMN "apology" TEXT,
ADD COLUMN "apologyAt" TIMESTAMPTZ(3),
ADD COLUMN "apologyById" UUID,
ADD COLUMN "insteadOfId" UUID,
ADD COLUMN "voteWithheld" TEXT;
ALTER TABLE "Seat" ADD CONSTRAINT "Seat_deputyPostId_fkey" FOREIGN KEY ("deputyPostId") REFERENCES "Post"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Seat" ADD CONSTRAINT "Seat_insteadOfId_fkey" FOREIGN KEY ("insteadOfId") REFERENCES "Seat"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Seat" ADD CONSTRAINT "Seat_apology_whole" CHECK ((apology IS NULL) = ("apologyAt" IS NULL) AND (apology IS NULL) = ("apologyById" IS NULL));
ALTER TABLE "Seat" ADD CONSTRAINT "Seat_withheld_word" CHECK ("voteWithheld" IS NULL OR ("voteWithheld" IN ('training') AND seat = 'adviser'));

ALTER TABLE "AgendaItem" ADD COLUMN "unreadyReason" TEXT,
ADD COLUMN "fullReason" TEXT,
ADD COLUMN "papersAt" TIMESTAMPTZ(3);

-- What has begun or ended before this was kept had its papers.
UPDATE "Meeting" SET "papersAt" = "startsAt" WHERE status <> 'planned';
UPDATE "AgendaItem" i SET "papersAt" = m."startsAt" FROM "Meeting" m WHERE m.id = i."meetingId" AND m.status <> 'planned';

CREATE TABLE "AbsenceExplained" (
    "id" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "agency" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "recordedById" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "AbsenceExplained_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "AbsenceExplained_meetingId_agency_key" ON "AbsenceExplained"("meetingId", "agency");
ALTER TABLE "AbsenceExplained" ADD CONSTRAINT "AbsenceExplained_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "AbsenceExplained" ADD CONSTRAINT "AbsenceExplained_agency_word" CHECK (agency IN ('education', 'health'));
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "AbsenceExplained" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();

CREATE TABLE "OwnWords" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "whose" TEXT NOT NULL,
    "says" TEXT,
    "whyNone" TEXT,
    "heardOn" DATE NOT NULL,
    "heardHow" TEXT,
    "recordedById" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "OwnWords_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "OwnWords_caseId_recordedAt_idx" ON "OwnWords"("caseId", "recordedAt");
ALTER TABLE "OwnWords" ADD CONSTRAINT "OwnWords_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "OwnWords" ADD CONSTRAINT "OwnWords_whose_word" CHECK (whose IN ('child', 'parents'));
ALTER TABLE "OwnWords" ADD CONSTRAINT "OwnWords_one_of_two" CHECK ((says IS NULL) <> ("whyNone" IS NULL));
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "OwnWords" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();

CREATE TABLE "AssessmentEntry" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "receivedOn" DATE,
    "extendedTo" DATE,
    "reason" TEXT,
    "recordedById" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "AssessmentEntry_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "AssessmentEntry_caseId_recordedAt_idx" ON "AssessmentEntry"("caseId", "recordedAt");
ALTER TABLE "AssessmentEntry" ADD CONSTRAINT "AssessmentEntry_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "AssessmentEntry" ADD CONSTRAINT "AssessmentEntry_one_of_two" CHECK (("receivedOn" IS NULL) <> ("extendedTo" IS NULL));
ALTER TABLE "AssessmentEntry" ADD CONSTRAINT "AssessmentEntry_extended_why" CHECK ("extendedTo" IS NULL OR reason IS NOT NULL);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "AssessmentEntry" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();

CREATE TABLE "Training" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "serviceId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "doneOn" DATE NOT NULL,
    "expiresOn" DATE NOT NULL,
    "recordedById" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "Training_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "Training_personId_serviceId_expiresOn_idx" ON "Training"("personId", "serviceId", "expiresOn");
ALTER TABLE "Training" ADD CONSTRAINT "Training_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Training" ADD CONSTRAINT "Training_days" CHECK ("doneOn" <= "expiresOn");

CREATE TABLE "CalendarFeed" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    CONSTRAINT "CalendarFeed_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "CalendarFeed_tokenHash_key" ON "CalendarFeed"("tokenHash");
CREATE INDEX "CalendarFeed_personId_idx" ON "CalendarFeed"("personId");
CREATE UNIQUE INDEX "CalendarFeed_one_open" ON "CalendarFeed" ("personId") WHERE "endedAt" IS NULL;
ALTER TABLE "CalendarFeed" ADD CONSTRAINT "CalendarFeed_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "OutboxMessage" (
    "id" UUID NOT NULL,
    "serviceId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "meetingId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "nextTryAt" TIMESTAMPTZ(3) NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "lastError" TEXT,
    "sentAt" TIMESTAMPTZ(3),
    "givenUpAt" TIMESTAMPTZ(3),
    CONSTRAINT "OutboxMessage_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "OutboxMessage_serviceId_createdAt_id_idx" ON "OutboxMessage"("serviceId", "createdAt", "id");
CREATE INDEX "OutboxMessage_nextTryAt_idx" ON "OutboxMessage" ("nextTryAt") WHERE "sentAt" IS NULL AND "givenUpAt" IS NULL;
ALTER TABLE "OutboxMessage" ADD CONSTRAINT "OutboxMessage_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "OutboxMessage" ADD CONSTRAINT "OutboxMessage_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "OutboxMessage" ADD CONSTRAINT "OutboxMessage_kind_word" CHECK (kind IN ('invited', 'papers-ready', 'agenda-changed', 'moved', 'cancelled', 'released'));
ALTER TABLE "OutboxMessage" ADD CONSTRAINT "OutboxMessage_one_end" CHECK ("sentAt" IS NULL OR "givenUpAt" IS NULL);
