-- To whom the papers of a case were opened, once each; the part of minutes that is signed apart; messages about results.
CREATE TABLE "PapersOpened" (
    "meetingId" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "PapersOpened_pkey" PRIMARY KEY ("meetingId", "caseId", "personId")
);
CREATE INDEX "PapersOpened_caseId_idx" ON "PapersOpened"("caseId");
ALTER TABLE "PapersOpened" ADD CONSTRAINT "PapersOpened_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "PapersOpened" ADD CONSTRAINT "PapersOpened_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "PapersOpened" ADD CONSTRAINT "PapersOpened_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
-- Until now the sharing was kept when a case went on an agenda: of papers that are out it is not kept a second time.
INSERT INTO "PapersOpened" ("meetingId", "caseId", "personId", "openedAt")
  SELECT i."meetingId", i."caseId", s."personId", i."papersAt"
  FROM "AgendaItem" i JOIN "Seat" s ON s."meetingId" = i."meetingId"
  WHERE i."papersAt" IS NOT NULL AND s.apology IS NULL;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "PapersOpened" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only_all BEFORE TRUNCATE ON "PapersOpened" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

CREATE TABLE "MinutesApart" (
    "meetingId" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "content" JSON NOT NULL,
    "hash" TEXT NOT NULL,
    "signedById" UUID NOT NULL,
    "signedAt" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "MinutesApart_pkey" PRIMARY KEY ("meetingId", "caseId")
);
CREATE INDEX "MinutesApart_caseId_idx" ON "MinutesApart"("caseId");
ALTER TABLE "MinutesApart" ADD CONSTRAINT "MinutesApart_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Minutes"("meetingId") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "MinutesApart" ADD CONSTRAINT "MinutesApart_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "MinutesApart" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only_all BEFORE TRUNCATE ON "MinutesApart" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

ALTER TABLE "OutboxMessage" DROP CONSTRAINT "OutboxMessage_kind_word";
ALTER TABLE "OutboxMessage" ADD CONSTRAINT "OutboxMessage_kind_word" CHECK (kind IN ('invited', 'papers-ready', 'agenda-changed', 'moved', 'cancelled', 'released', 'results'));
