-- What becomes of a case once a panel has talked about it: results beside a vote, minutes, work for people, flags, feedback and dissent.
ALTER TABLE "Meeting" ADD COLUMN "kind" TEXT NOT NULL DEFAULT 'diversion';
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_kind_word" CHECK (kind IN ('diversion', 'preventive'));
ALTER TABLE "AgendaItem" DROP CONSTRAINT "AgendaItem_result_word";
ALTER TABLE "AgendaItem" ADD CONSTRAINT "AgendaItem_result_word" CHECK (result IN ('unanimous', 'majority', 'consent', 'escalated', 'deferred', 'returned', 'advised'));
ALTER TABLE "Decision" DROP CONSTRAINT "Decision_choice_word";
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_choice_word" CHECK (choice IN ('settle', 'send_to_panel', 'charging_decision', 'no_criminal_outcome', 'unanimous', 'majority', 'consent', 'settlement'));

CREATE TABLE "Deferral" (
    "id" UUID NOT NULL,
    "agendaItemId" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "nth" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "missing" TEXT NOT NULL,
    "ownerId" UUID NOT NULL,
    "newDay" DATE NOT NULL,
    "toMeetingId" UUID,
    "deferredById" UUID NOT NULL,
    "deferredAt" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "Deferral_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "Deferral_agendaItemId_key" ON "Deferral"("agendaItemId");
CREATE INDEX "Deferral_caseId_deferredAt_idx" ON "Deferral"("caseId", "deferredAt");
ALTER TABLE "Deferral" ADD CONSTRAINT "Deferral_agendaItemId_fkey" FOREIGN KEY ("agendaItemId") REFERENCES "AgendaItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Deferral" ADD CONSTRAINT "Deferral_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Deferral" ADD CONSTRAINT "Deferral_words" CHECK (reason IN ('assessment', 'papers', 'victim', 'childs-words', 'agency', 'quorum', 'new-facts', 'advice', 'other') AND nth > 0);

CREATE TABLE "DeferralAnswer" (
    "deferralId" UUID NOT NULL,
    "decision" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "toMeetingId" UUID,
    "answeredById" UUID NOT NULL,
    "answeredAt" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "DeferralAnswer_pkey" PRIMARY KEY ("deferralId")
);
ALTER TABLE "DeferralAnswer" ADD CONSTRAINT "DeferralAnswer_deferralId_fkey" FOREIGN KEY ("deferralId") REFERENCES "Deferral"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "DeferralAnswer" ADD CONSTRAINT "DeferralAnswer_word" CHECK (decision IN ('hear', 'return'));

CREATE TABLE "PanelReturn" (
    "agendaItemId" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "returnedById" UUID NOT NULL,
    "returnedAt" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "PanelReturn_pkey" PRIMARY KEY ("agendaItemId")
);
CREATE INDEX "PanelReturn_caseId_idx" ON "PanelReturn"("caseId");
ALTER TABLE "PanelReturn" ADD CONSTRAINT "PanelReturn_agendaItemId_fkey" FOREIGN KEY ("agendaItemId") REFERENCES "AgendaItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "PanelReturn" ADD CONSTRAINT "PanelReturn_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "PanelAdvice" (
    "agendaItemId" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "says" TEXT NOT NULL,
    "recordedById" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "PanelAdvice_pkey" PRIMARY KEY ("agendaItemId")
);
CREATE INDEX "PanelAdvice_caseId_idx" ON "PanelAdvice"("caseId");
ALTER TABLE "PanelAdvice" ADD CONSTRAINT "PanelAdvice_agendaItemId_fkey" FOREIGN KEY ("agendaItemId") REFERENCES "AgendaItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "PanelAdvice" ADD CONSTRAINT "PanelAdvice_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "Minutes" (
    "meetingId" UUID NOT NULL,
    "content" JSON NOT NULL,
    "hash" TEXT NOT NULL,
    "signedById" UUID NOT NULL,
    "signedAs" TEXT NOT NULL,
    "signedAt" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "Minutes_pkey" PRIMARY KEY ("meetingId")
);
ALTER TABLE "Minutes" ADD CONSTRAINT "Minutes_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Minutes" ADD CONSTRAINT "Minutes_word" CHECK ("signedAs" IN ('chair', 'co-chair'));

CREATE TABLE "MinutesAddendum" (
    "id" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "says" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "addedById" UUID NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "MinutesAddendum_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "MinutesAddendum_meetingId_number_key" ON "MinutesAddendum"("meetingId", "number");
ALTER TABLE "MinutesAddendum" ADD CONSTRAINT "MinutesAddendum_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Minutes"("meetingId") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "PanelAction" (
    "id" UUID NOT NULL,
    "serviceId" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "agendaItemId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "says" TEXT,
    "personId" UUID NOT NULL,
    "dueOn" DATE NOT NULL,
    "givenById" UUID NOT NULL,
    "givenAt" TIMESTAMPTZ(3) NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'open',
    "closedOn" DATE,
    "closedAt" TIMESTAMPTZ(3),
    "closedById" UUID,
    "note" TEXT,
    CONSTRAINT "PanelAction_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "PanelAction_personId_status_dueOn_idx" ON "PanelAction"("personId", "status", "dueOn");
CREATE INDEX "PanelAction_caseId_idx" ON "PanelAction"("caseId");
CREATE INDEX "PanelAction_agendaItemId_idx" ON "PanelAction"("agendaItemId");
ALTER TABLE "PanelAction" ADD CONSTRAINT "PanelAction_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "PanelAction" ADD CONSTRAINT "PanelAction_agendaItemId_fkey" FOREIGN KEY ("agendaItemId") REFERENCES "AgendaItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "PanelAction" ADD CONSTRAINT "PanelAction_words" CHECK (kind IN ('do', 'tell-child', 'tell-parent', 'tell-victim', 'tell-officer') AND status IN ('open', 'done', 'not-done', 'withdrawn'));
ALTER TABLE "PanelAction" ADD CONSTRAINT "PanelAction_says_what" CHECK ((kind = 'do') = (says IS NOT NULL));
ALTER TABLE "PanelAction" ADD CONSTRAINT "PanelAction_closed_whole" CHECK ((status = 'open') = ("closedAt" IS NULL) AND (status = 'open') = ("closedById" IS NULL) AND (status <> 'not-done' OR note IS NOT NULL));
-- One open errand a person to be told: whoever tells, tells once.
CREATE UNIQUE INDEX "PanelAction_one_telling" ON "PanelAction" ("agendaItemId", kind) WHERE kind <> 'do' AND status = 'open';

CREATE TABLE "FairnessFlag" (
    "id" UUID NOT NULL,
    "agendaItemId" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "raisedAt" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "FairnessFlag_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "FairnessFlag_agendaItemId_personId_key" ON "FairnessFlag"("agendaItemId", "personId");
CREATE INDEX "FairnessFlag_caseId_idx" ON "FairnessFlag"("caseId");
ALTER TABLE "FairnessFlag" ADD CONSTRAINT "FairnessFlag_agendaItemId_fkey" FOREIGN KEY ("agendaItemId") REFERENCES "AgendaItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "FairnessFlag" ADD CONSTRAINT "FairnessFlag_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "FairnessAnswer" (
    "flagId" UUID NOT NULL,
    "says" TEXT NOT NULL,
    "answeredById" UUID NOT NULL,
    "answeredAt" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "FairnessAnswer_pkey" PRIMARY KEY ("flagId")
);
ALTER TABLE "FairnessAnswer" ADD CONSTRAINT "FairnessAnswer_flagId_fkey" FOREIGN KEY ("flagId") REFERENCES "FairnessFlag"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "FeedbackRead" (
    "escalationId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "readAt" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "FeedbackRead_pkey" PRIMARY KEY ("escalationId", "personId")
);
ALTER TABLE "FeedbackRead" ADD CONSTRAINT "FeedbackRead_escalationId_fkey" FOREIGN KEY ("escalationId") REFERENCES "Escalation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "DissentCoding" (
    "id" UUID NOT NULL,
    "agendaItemId" UUID NOT NULL,
    "themes" TEXT[],
    "codedById" UUID NOT NULL,
    "codedAt" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "DissentCoding_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "DissentCoding_agendaItemId_codedAt_idx" ON "DissentCoding"("agendaItemId", "codedAt");
ALTER TABLE "DissentCoding" ADD CONSTRAINT "DissentCoding_agendaItemId_fkey" FOREIGN KEY ("agendaItemId") REFERENCES "AgendaItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "DissentCoding" ADD CONSTRAINT "DissentCoding_words" CHECK (cardinality(themes) > 0 AND themes <@ ARRAY['gravity', 'past-behaviour', 'risk', 'childs-needs', 'victim', 'admission', 'proportion', 'fairness', 'information', 'confidence', 'law', 'help']);

-- What was signed, put off, flagged, answered, read and named is never rewritten.
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "Deferral" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only_all BEFORE TRUNCATE ON "Deferral" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "DeferralAnswer" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only_all BEFORE TRUNCATE ON "DeferralAnswer" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "PanelReturn" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only_all BEFORE TRUNCATE ON "PanelReturn" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "PanelAdvice" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only_all BEFORE TRUNCATE ON "PanelAdvice" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "Minutes" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only_all BEFORE TRUNCATE ON "Minutes" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "MinutesAddendum" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only_all BEFORE TRUNCATE ON "MinutesAddendum" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "FairnessFlag" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only_all BEFORE TRUNCATE ON "FairnessFlag" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "FairnessAnswer" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only_all BEFORE TRUNCATE ON "FairnessAnswer" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "FeedbackRead" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only_all BEFORE TRUNCATE ON "FeedbackRead" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "DissentCoding" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only_all BEFORE TRUNCATE ON "DissentCoding" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
