-- Keeping and forgetting (F119, F137): until when records are kept, legal holds, erasure with a stub, subject access.
ALTER TABLE "Child" ADD COLUMN "erasedAt" TIMESTAMPTZ(3);

CREATE TABLE "RetentionDate" (
    "childId" UUID NOT NULL,
    "serviceId" UUID NOT NULL,
    "keepUntil" DATE,
    "because" TEXT NOT NULL,
    "workedOutAt" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "RetentionDate_pkey" PRIMARY KEY ("childId")
);
CREATE INDEX "RetentionDate_serviceId_keepUntil_childId_idx" ON "RetentionDate"("serviceId", "keepUntil", "childId");
CREATE INDEX "RetentionDate_workedOutAt_idx" ON "RetentionDate"("workedOutAt");
ALTER TABLE "RetentionDate" ADD CONSTRAINT "RetentionDate_childId_fkey" FOREIGN KEY ("childId") REFERENCES "Child"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "RetentionPolicy" (
    "id" UUID NOT NULL,
    "serviceId" UUID NOT NULL,
    "inForceFrom" DATE NOT NULL,
    "content" JSONB NOT NULL,
    "source" TEXT NOT NULL,
    "proposedById" UUID NOT NULL,
    "proposedAt" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "RetentionPolicy_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "RetentionPolicy_serviceId_inForceFrom_idx" ON "RetentionPolicy"("serviceId", "inForceFrom");
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "RetentionPolicy" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only_all BEFORE TRUNCATE ON "RetentionPolicy" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

CREATE TABLE "RetentionPolicyAnswer" (
    "policyId" UUID NOT NULL,
    "answer" TEXT NOT NULL,
    "answeredById" UUID NOT NULL,
    "answeredAt" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "RetentionPolicyAnswer_pkey" PRIMARY KEY ("policyId")
);
ALTER TABLE "RetentionPolicyAnswer" ADD CONSTRAINT "RetentionPolicyAnswer_policyId_fkey" FOREIGN KEY ("policyId") REFERENCES "RetentionPolicy"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "RetentionPolicyAnswer" ADD CONSTRAINT "RetentionPolicyAnswer_word" CHECK (answer IN ('approved', 'declined', 'withdrawn'));
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "RetentionPolicyAnswer" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only_all BEFORE TRUNCATE ON "RetentionPolicyAnswer" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

CREATE TABLE "RetentionDecision" (
    "id" UUID NOT NULL,
    "childId" UUID NOT NULL,
    "keepUntil" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "decidedById" UUID NOT NULL,
    "decidedAt" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "RetentionDecision_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "RetentionDecision_childId_decidedAt_idx" ON "RetentionDecision"("childId", "decidedAt");
ALTER TABLE "RetentionDecision" ADD CONSTRAINT "RetentionDecision_childId_fkey" FOREIGN KEY ("childId") REFERENCES "Child"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE TRIGGER append_only BEFORE UPDATE OF id, "keepUntil", reason, "decidedById", "decidedAt" OR DELETE ON "RetentionDecision" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only_all BEFORE TRUNCATE ON "RetentionDecision" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

CREATE TABLE "LegalHold" (
    "id" UUID NOT NULL,
    "serviceId" UUID NOT NULL,
    "childId" UUID NOT NULL,
    "ground" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "placedById" UUID NOT NULL,
    "placedAt" TIMESTAMPTZ(3) NOT NULL,
    "reviewOn" DATE NOT NULL,
    "liftedById" UUID,
    "liftedAt" TIMESTAMPTZ(3),
    "liftReason" TEXT,
    CONSTRAINT "LegalHold_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "LegalHold_childId_idx" ON "LegalHold"("childId");
CREATE INDEX "LegalHold_serviceId_reviewOn_id_idx" ON "LegalHold"("serviceId", "reviewOn", "id");
ALTER TABLE "LegalHold" ADD CONSTRAINT "LegalHold_childId_fkey" FOREIGN KEY ("childId") REFERENCES "Child"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "LegalHold" ADD CONSTRAINT "LegalHold_lifted_whole" CHECK (num_nonnulls("liftedById", "liftedAt", "liftReason") IN (0, 3));
CREATE TRIGGER append_only BEFORE UPDATE OF id, "serviceId", ground, reason, "placedById", "placedAt" OR DELETE ON "LegalHold" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only_all BEFORE TRUNCATE ON "LegalHold" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER lifted_once BEFORE UPDATE ON "LegalHold" FOR EACH ROW WHEN (OLD."liftedAt" IS NOT NULL AND NEW."childId" = OLD."childId") EXECUTE FUNCTION refuse_rewriting();

CREATE TABLE "LegalHoldReview" (
    "id" UUID NOT NULL,
    "holdId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "reviewOn" DATE NOT NULL,
    "reviewedById" UUID NOT NULL,
    "reviewedAt" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "LegalHoldReview_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "LegalHoldReview_holdId_reviewedAt_idx" ON "LegalHoldReview"("holdId", "reviewedAt");
ALTER TABLE "LegalHoldReview" ADD CONSTRAINT "LegalHoldReview_holdId_fkey" FOREIGN KEY ("holdId") REFERENCES "LegalHold"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "LegalHoldReview" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only_all BEFORE TRUNCATE ON "LegalHoldReview" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

CREATE TABLE "ErasureProposal" (
    "id" UUID NOT NULL,
    "serviceId" UUID NOT NULL,
    "childId" UUID NOT NULL,
    "ground" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "keptUntil" DATE,
    "policyFrom" DATE NOT NULL,
    "reason" TEXT,
    "proposedById" UUID NOT NULL,
    "proposedAt" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "ErasureProposal_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "ErasureProposal_serviceId_proposedAt_id_idx" ON "ErasureProposal"("serviceId", "proposedAt", "id");
CREATE INDEX "ErasureProposal_childId_idx" ON "ErasureProposal"("childId");
ALTER TABLE "ErasureProposal" ADD CONSTRAINT "ErasureProposal_childId_fkey" FOREIGN KEY ("childId") REFERENCES "Child"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ErasureProposal" ADD CONSTRAINT "ErasureProposal_ground_word" CHECK (ground IN ('period-ended', 'asked-for', 'recorded-in-error', 'ordered'));
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "ErasureProposal" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only_all BEFORE TRUNCATE ON "ErasureProposal" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

CREATE TABLE "ErasureAnswer" (
    "proposalId" UUID NOT NULL,
    "answer" TEXT NOT NULL,
    "reason" TEXT,
    "answeredById" UUID NOT NULL,
    "answeredAt" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "ErasureAnswer_pkey" PRIMARY KEY ("proposalId")
);
ALTER TABLE "ErasureAnswer" ADD CONSTRAINT "ErasureAnswer_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "ErasureProposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ErasureAnswer" ADD CONSTRAINT "ErasureAnswer_word" CHECK (answer IN ('approved', 'declined', 'withdrawn'));
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "ErasureAnswer" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only_all BEFORE TRUNCATE ON "ErasureAnswer" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

CREATE TABLE "Erasure" (
    "id" UUID NOT NULL,
    "serviceId" UUID NOT NULL,
    "childId" UUID NOT NULL,
    "caseRefs" TEXT[],
    "ground" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "keptUntil" DATE,
    "policyFrom" DATE NOT NULL,
    "proposedById" UUID NOT NULL,
    "approvedById" UUID NOT NULL,
    "erasedAt" TIMESTAMPTZ(3) NOT NULL,
    "era" INTEGER NOT NULL,
    "transaction" BIGINT NOT NULL,
    CONSTRAINT "Erasure_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "Erasure_serviceId_erasedAt_id_idx" ON "Erasure"("serviceId", "erasedAt", "id");
CREATE INDEX "Erasure_childId_idx" ON "Erasure"("childId");
ALTER TABLE "Erasure" ADD CONSTRAINT "Erasure_two_people" CHECK ("proposedById" <> "approvedById");
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "Erasure" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only_all BEFORE TRUNCATE ON "Erasure" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

CREATE TABLE "ErasureCount" (
    "erasureId" UUID NOT NULL,
    "what" TEXT NOT NULL,
    "rows" INTEGER NOT NULL,
    CONSTRAINT "ErasureCount_pkey" PRIMARY KEY ("erasureId", "what")
);
ALTER TABLE "ErasureCount" ADD CONSTRAINT "ErasureCount_erasureId_fkey" FOREIGN KEY ("erasureId") REFERENCES "Erasure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "ErasureCount" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only_all BEFORE TRUNCATE ON "ErasureCount" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

CREATE TABLE "ErasedMinutes" (
    "erasureId" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    CONSTRAINT "ErasedMinutes_pkey" PRIMARY KEY ("erasureId", "meetingId")
);
CREATE INDEX "ErasedMinutes_meetingId_idx" ON "ErasedMinutes"("meetingId");
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "ErasedMinutes" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only_all BEFORE TRUNCATE ON "ErasedMinutes" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

CREATE TABLE "SubjectAccessRequest" (
    "id" UUID NOT NULL,
    "serviceId" UUID NOT NULL,
    "childId" UUID NOT NULL,
    "askedBy" TEXT NOT NULL,
    "requester" TEXT NOT NULL,
    "identity" TEXT NOT NULL,
    "identityOn" DATE NOT NULL,
    "receivedOn" DATE NOT NULL,
    "dueOn" DATE NOT NULL,
    "recordedById" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "lock" INTEGER NOT NULL DEFAULT 0,
    "status" TEXT NOT NULL DEFAULT 'open',
    "closedReason" TEXT,
    "closedById" UUID,
    "closedAt" TIMESTAMPTZ(3),
    "releasedTo" TEXT,
    "content" JSON,
    "hash" TEXT,
    "given" INTEGER,
    "leftOut" INTEGER,
    CONSTRAINT "SubjectAccessRequest_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "SubjectAccessRequest_childId_idx" ON "SubjectAccessRequest"("childId");
CREATE INDEX "SubjectAccessRequest_serviceId_status_dueOn_id_idx" ON "SubjectAccessRequest"("serviceId", "status", "dueOn", "id");
ALTER TABLE "SubjectAccessRequest" ADD CONSTRAINT "SubjectAccessRequest_childId_fkey" FOREIGN KEY ("childId") REFERENCES "Child"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "SubjectAccessRequest" ADD CONSTRAINT "SubjectAccessRequest_status_word" CHECK (
  status IN ('open', 'released', 'closed') AND (status = 'open') = ("closedAt" IS NULL) AND (status = 'released') = (hash IS NOT NULL));
-- What was given is never changed afterwards.
CREATE TRIGGER ended_once BEFORE UPDATE ON "SubjectAccessRequest" FOR EACH ROW WHEN (OLD."closedAt" IS NOT NULL AND NEW."childId" = OLD."childId") EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only BEFORE UPDATE OF id, "serviceId", "askedBy", requester, identity, "identityOn", "receivedOn", "dueOn", "recordedById", "recordedAt" OR DELETE ON "SubjectAccessRequest" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();

CREATE TABLE "SubjectAccessMark" (
    "requestId" UUID NOT NULL,
    "item" TEXT NOT NULL,
    "says" TEXT NOT NULL,
    "decidedById" UUID NOT NULL,
    "decidedAt" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "SubjectAccessMark_pkey" PRIMARY KEY ("requestId", "item")
);
ALTER TABLE "SubjectAccessMark" ADD CONSTRAINT "SubjectAccessMark_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "SubjectAccessRequest"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Not even an erasure that somebody writes by hand goes without two people, past a hold, or before a request for access is answered.
CREATE FUNCTION require_approved_erasure() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM "ErasureProposal" p JOIN "ErasureAnswer" a ON a."proposalId" = p.id AND a.answer = 'approved' AND a."answeredById" <> p."proposedById"
    WHERE p.id = NEW.id AND p."childId" = NEW."childId" AND p."serviceId" = NEW."serviceId" AND p."proposedById" = NEW."proposedById" AND a."answeredById" = NEW."approvedById")
  THEN RAISE EXCEPTION 'No erasure of this record was approved by a second person' USING ERRCODE = 'restrict_violation'; END IF;
  IF EXISTS (SELECT 1 FROM "LegalHold" h WHERE h."childId" = NEW."childId" AND h."liftedAt" IS NULL)
  THEN RAISE EXCEPTION 'This record is under a legal hold' USING ERRCODE = 'restrict_violation'; END IF;
  IF EXISTS (SELECT 1 FROM "SubjectAccessRequest" r WHERE r."childId" = NEW."childId" AND r.status = 'open')
  THEN RAISE EXCEPTION 'A request for access to this record is not answered' USING ERRCODE = 'restrict_violation'; END IF;
  NEW.era := audit_era();
  NEW."transaction" := audit_transaction();
  RETURN NEW;
END $$;
CREATE TRIGGER approved BEFORE INSERT ON "Erasure" FOR EACH ROW EXECUTE FUNCTION require_approved_erasure();

-- Append-only still means append-only, but in the transaction of an approved erasure, and then for these tables alone:
-- never for the audit record, its seals, the stubs, the protocols or the editions of the matrix.
CREATE OR REPLACE FUNCTION refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_LEVEL = 'ROW' AND TG_TABLE_NAME = ANY (ARRAY[
    'AssessmentEntry', 'Authorisation', 'ChildMerge', 'ChildNote', 'Decision', 'Deferral', 'DeferralAnswer', 'DiscussionNote', 'DuplicateDecision',
    'EmergencyAccess', 'EmergencyReview', 'ErasureAnswer', 'ErasureProposal', 'EscalationView', 'FairnessAnswer', 'FairnessFlag', 'InformationForPanel', 'KnownLookUp',
    'LegalHold', 'LegalHoldReview', 'Minutes', 'MinutesAddendum', 'MinutesApart', 'NewDespiteMatch', 'OwnWords', 'PanelAdvice', 'PanelReturn', 'PartnerCheckAnswer', 'PartnerCheckChase',
    'PoliceInformation', 'PointedLookAnswer', 'Proposal', 'RetentionDecision', 'SecondScore', 'SendBackSection', 'SharingEvent', 'SubjectAccessRequest', 'Vote'])
    AND EXISTS (SELECT 1 FROM "Erasure" e WHERE e."transaction" = audit_transaction() AND e.era = audit_era())
  THEN
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

-- What stands in the place of a text that was erased; a blank stays one.
CREATE FUNCTION erased_text(TEXT) RETURNS TEXT LANGUAGE sql IMMUTABLE AS $$ SELECT left($1, 0) || 'Erased' $$;

-- Erases what is personal in a child's record and in every record that was merged into it: the only way in which what is
-- append-only changes. It does nothing without an approved proposal. What stays are ids, codes, days and numbers.
CREATE FUNCTION carry_out_erasure(proposal UUID, at TIMESTAMPTZ) RETURNS VOID LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  asked RECORD;
  children UUID[];
  cases UUID[];
  items UUID[];
  names TEXT[];
  -- Table, what becomes of its rows (taken away, or these columns emptied), and which rows: $1 the child, $2 the cases, $3 the items of agendas.
  steps CONSTANT TEXT[][] := ARRAY[
    ['PartnerCheckAnswer', 'DELETE', '"checkId" IN (SELECT id FROM "PartnerCheck" WHERE "caseId" = ANY ($2))'],
    ['PartnerCheckChase', 'DELETE', '"checkId" IN (SELECT id FROM "PartnerCheck" WHERE "caseId" = ANY ($2))'],
    ['PartnerCheck', 'DELETE', '"caseId" = ANY ($2)'],
    ['InformationForPanel', 'DELETE', '"caseId" = ANY ($2) OR "informationId" IN (SELECT id FROM "PoliceInformation" WHERE "childId" = ANY ($1))'],
    ['PoliceInformation', 'DELETE', '"childId" = ANY ($1)'],
    ['ChildAddress', 'DELETE', '"childId" = ANY ($1)'],
    ['Carer', 'DELETE', '"childId" = ANY ($1)'],
    ['CareEpisode', 'DELETE', '"childId" = ANY ($1)'],
    ['ChildWarning', 'DELETE', '"childId" = ANY ($1)'],
    ['ExploitationConcern', 'DELETE', '"childId" = ANY ($1)'],
    ['NrmReferral', 'DELETE', '"childId" = ANY ($1)'],
    ['ChildNote', 'DELETE', '"childId" = ANY ($1)'],
    ['ChildAccess', 'DELETE', '"childId" = ANY ($1)'],
    ['RetentionDate', 'DELETE', '"childId" = ANY ($1)'],
    ['MinutesApart', 'DELETE', '"caseId" = ANY ($2)'],
    ['Victim', 'DELETE', '"caseId" = ANY ($2)'],
    ['OwnWords', 'DELETE', '"caseId" = ANY ($2)'],
    ['DiscussionNote', 'DELETE', '"agendaItemId" = ANY ($3)'],
    ['AgencyView', 'view', '"agendaItemId" = ANY ($3)'],
    ['AgendaItem', 'unreadyReason, fullReason', 'id = ANY ($3)'],
    ['AssessmentEntry', 'reason', '"caseId" = ANY ($2)'],
    ['Authorisation', 'reason', '"caseId" = ANY ($2)'],
    ['AuthorityRequest', 'reason, decisionReason', '"caseId" = ANY ($2)'],
    ['CaseLink', 'reason, endReason', '"caseId" = ANY ($2)'],
    ['DecisionAlert', 'note', '"caseId" = ANY ($2)'],
    ['DecisionReview', 'reason', '"caseId" = ANY ($2)'],
    ['ReviewQuery', 'question, answer', '"reviewId" IN (SELECT id FROM "DecisionReview" WHERE "caseId" = ANY ($2))'],
    ['Deferral', 'missing', '"caseId" = ANY ($2)'],
    ['DeferralAnswer', 'reason', '"deferralId" IN (SELECT id FROM "Deferral" WHERE "caseId" = ANY ($2))'],
    ['DisposalFacts', 'agency, schoolAction, safeguardingLead, rationale, activity, provider', '"caseId" = ANY ($2)'],
    ['DuplicateDecision', 'reason', '"pairId" IN (SELECT id FROM "DuplicatePair" WHERE "firstChildId" = ANY ($1) OR "secondChildId" = ANY ($1))'],
    ['EarlierDisposal', 'givenBy, offence', '"childId" = ANY ($1)'],
    ['EmergencyAccess', 'says', '"childId" = ANY ($1)'],
    ['EmergencyReview', 'says', '"accessId" IN (SELECT id FROM "EmergencyAccess" WHERE "childId" = ANY ($1))'],
    ['ErasureAnswer', 'reason', '"proposalId" IN (SELECT id FROM "ErasureProposal" WHERE "childId" = ANY ($1))'],
    ['ErasureProposal', 'reason', '"childId" = ANY ($1)'],
    ['EscalationView', 'rationale', '"escalationId" IN (SELECT id FROM "Escalation" WHERE "caseId" = ANY ($2))'],
    ['FairnessAnswer', 'says', '"flagId" IN (SELECT id FROM "FairnessFlag" WHERE "caseId" = ANY ($2))'],
    ['FairnessFlag', 'reason', '"caseId" = ANY ($2)'],
    ['HandOver', 'toName, reason, answeredBy, answerReason, endReason', '"childId" = ANY ($1)'],
    ['Interest', 'detail', '"agendaItemId" = ANY ($3)'],
    ['LegalHold', 'reason, liftReason', '"childId" = ANY ($1)'],
    ['LegalHoldReview', 'reason', '"holdId" IN (SELECT id FROM "LegalHold" WHERE "childId" = ANY ($1))'],
    ['NewDespiteMatch', 'reason', '"childId" = ANY ($1)'],
    ['Notification', 'crimeReference, officerInCase, circumstances, adultName, socialWorkerView, exploitationNote', '"caseId" = ANY ($2)'],
    ['Offence', 'rowReason', '"caseId" = ANY ($2)'],
    ['PanelAction', 'says, note', '"caseId" = ANY ($2)'],
    ['PanelAdvice', 'says', '"caseId" = ANY ($2)'],
    ['PanelReturn', 'reason', '"caseId" = ANY ($2)'],
    ['PointedLookAnswer', 'says', '"pointedId" IN (SELECT id FROM "PointedLook" WHERE "childId" = ANY ($1))'],
    ['Proposal', 'why, whyNotLower', '"agendaItemId" = ANY ($3)'],
    ['Referral', 'fromName, fromRole, fromContact, asks, endingNote', '"caseId" = ANY ($2)'],
    ['RetentionDecision', 'reason', '"childId" = ANY ($1)'],
    ['Score', 'rationale', '"caseId" = ANY ($2)'],
    ['SecondScore', 'rationale, firstRationale', '"caseId" = ANY ($2)'],
    ['SendBackSection', 'reason', '"sendBackId" IN (SELECT id FROM "SendBack" WHERE "caseId" = ANY ($2))'],
    ['Settlement', 'rationale, direction, matrix, answerReason', '"escalationId" IN (SELECT id FROM "Escalation" WHERE "caseId" = ANY ($2))'],
    ['SharingEvent', 'what, withWhom, necessity', '"childId" = ANY ($1)'],
    ['SubjectAccessRequest', 'askedBy, identity, closedReason, releasedTo', '"childId" = ANY ($1)'],
    ['Vote', 'reason, whyNotLower', '"ballotId" IN (SELECT id FROM "Ballot" WHERE "agendaItemId" = ANY ($3))']];
  does TEXT;
  done BIGINT;
BEGIN
  SELECT p.*, a."answeredById" INTO asked FROM "ErasureProposal" p JOIN "ErasureAnswer" a ON a."proposalId" = p.id AND a.answer = 'approved' WHERE p.id = proposal;
  IF asked.id IS NULL THEN RAISE EXCEPTION 'No erasure was approved under this number' USING ERRCODE = 'restrict_violation'; END IF;

  WITH RECURSIVE one AS (
    SELECT c.id FROM "Child" c WHERE c.id = asked."childId"
    UNION SELECT c.id FROM "Child" c JOIN one ON c."mergedIntoId" = one.id
  ) SELECT array_agg(one.id) INTO children FROM one;
  SELECT coalesce(array_agg(c.id), '{}') INTO cases FROM "Case" c WHERE c."childId" = ANY (children);
  SELECT coalesce(array_agg(i.id), '{}') INTO items FROM "AgendaItem" i WHERE i."caseId" = ANY (cases);
  SELECT coalesce(array_agg(DISTINCT lower(n)), '{}') INTO names FROM "Child" c,
    unnest(ARRAY[c."givenNames", c."familyName", c."knownAs", left(c."givenNames", 1) || '. ' || left(c."familyName", 1) || '.'] || c.aliases || ARRAY(SELECT x.ref FROM "Case" x WHERE x.id = ANY (cases))) n
    WHERE c.id = ANY (children) AND length(n) > 2;

  -- From here on, and until this transaction ends, what is append-only can be emptied.
  INSERT INTO "Erasure" (id, "serviceId", "childId", "caseRefs", ground, rule, "keptUntil", "policyFrom", "proposedById", "approvedById", "erasedAt", era, "transaction")
  VALUES (asked.id, asked."serviceId", asked."childId", ARRAY(SELECT c.ref FROM "Case" c WHERE c.id = ANY (cases) ORDER BY c.ref),
          asked.ground, asked.rule, asked."keptUntil", asked."policyFrom", asked."proposedById", asked."answeredById", at, 0, 0);

  FOR i IN 1 .. array_length(steps, 1) LOOP
    does := CASE WHEN steps[i][2] = 'DELETE' THEN format('DELETE FROM %I WHERE %s', steps[i][1], steps[i][3])
      ELSE format('UPDATE %I SET %s WHERE %s', steps[i][1],
        (SELECT string_agg(format('%1$I = erased_text(%1$I)', trim(name)), ', ') FROM unnest(string_to_array(steps[i][2], ',')) name), steps[i][3]) END;
    EXECUTE does USING children, cases, items;
    GET DIAGNOSTICS done = ROW_COUNT;
    IF done > 0 THEN INSERT INTO "ErasureCount" ("erasureId", what, rows) VALUES (asked.id, steps[i][1], done); END IF;
  END LOOP;

  UPDATE "DisposalFacts" SET conditions = '{}' WHERE "caseId" = ANY (cases);
  UPDATE "Proposal" SET conditions = '{}', interventions = '{}' WHERE "agendaItemId" = ANY (items);
  UPDATE "ChildMerge" SET moved = '{"rows":{},"filled":{},"aliases":[],"wasRestricted":false}' WHERE "keptChildId" = ANY (children) OR "mergedChildId" = ANY (children);
  UPDATE "ImportRow" SET cells = NULL WHERE "childId" = ANY (children) OR "caseId" = ANY (cases);
  UPDATE "SubjectAccessRequest" SET content = NULL WHERE "childId" = ANY (children);
  UPDATE "KnownLookUp" SET "givenNames" = 'Erased', "familyName" = 'Erased', postcode = NULL, reason = 'Erased', number = NULL, "dateOfBirth" = date_trunc('year', "dateOfBirth") WHERE "matchedChildId" = ANY (children);
  -- Of a decision, what the figures count: the score, the offences' rows, whether it was explained and the history checked.
  UPDATE "Decision" SET
    rationale = CASE WHEN "isExplained" THEN '{"erased":"Erased"}' ELSE '{}' END::json,
    facts = jsonb_build_object('erased', true, 'score', jsonb_build_object('final', facts #> '{score,final}'),
      'offences', (SELECT coalesce(jsonb_agg(jsonb_build_object('offence', o)), '[]') FROM jsonb_array_elements("offenceRows") o))
      || CASE WHEN "isHistoryChecked" THEN '{"history":[]}' ELSE '{}' END::jsonb,
    assessment = '{}', offences = NULL, "likeCases" = NULL
  WHERE "caseId" = ANY (cases);
  GET DIAGNOSTICS done = ROW_COUNT;
  IF done > 0 THEN INSERT INTO "ErasureCount" ("erasureId", what, rows) VALUES (asked.id, 'Decision', done); END IF;

  UPDATE "Minutes" m SET content = (
    SELECT json_object_agg(part.key, CASE WHEN part.key IN ('cases', 'apart') THEN (
      SELECT coalesce(json_agg(c.value ORDER BY c.ordinality), '[]'::json) FROM json_array_elements(part.value) WITH ORDINALITY c WHERE NOT (c.value ->> 'childId')::uuid = ANY (children) AND NOT (c.value ->> 'caseId')::uuid = ANY (cases)
    ) ELSE part.value END ORDER BY part.ordinality)
    FROM json_each(m.content) WITH ORDINALITY part)
  WHERE m."meetingId" IN (SELECT i."meetingId" FROM "AgendaItem" i WHERE i.id = ANY (items));
  GET DIAGNOSTICS done = ROW_COUNT;
  IF done > 0 THEN INSERT INTO "ErasureCount" ("erasureId", what, rows) VALUES (asked.id, 'Minutes', done); END IF;
  -- An addendum belongs to no case: those go that name the child or a case of theirs.
  UPDATE "MinutesAddendum" a SET reason = 'Erased', says = 'Erased'
  WHERE a."meetingId" IN (SELECT i."meetingId" FROM "AgendaItem" i WHERE i.id = ANY (items))
    AND EXISTS (SELECT 1 FROM unnest(names) n WHERE position(n IN lower(a.reason || ' ' || a.says)) > 0);
  GET DIAGNOSTICS done = ROW_COUNT;
  IF done > 0 THEN INSERT INTO "ErasureCount" ("erasureId", what, rows) VALUES (asked.id, 'MinutesAddendum', done); END IF;

  UPDATE "Child" SET
    "givenNames" = 'Erased', "familyName" = 'record', "knownAs" = NULL, aliases = '{}', "searchName" = '', "matchKeys" = '{}', "matchedAt" = at,
    "dateOfBirth" = date_trunc('year', "dateOfBirth"), sex = NULL, ethnicity = NULL, "ethnicityObserved" = NULL, roma = NULL, "firstLanguage" = NULL, "interpreterNeeded" = NULL,
    "communicationNeeds" = NULL, adjustments = NULL, school = NULL, "sendStatus" = NULL, "sendDetail" = NULL, "eteStatus" = NULL, "eteDetail" = NULL,
    restricted = false, "erasedAt" = at, version = version + 1, lock = lock + 1
  WHERE id = ANY (children);
  INSERT INTO "ErasureCount" ("erasureId", what, rows) VALUES (asked.id, 'Child', array_length(children, 1));
  UPDATE "Case" SET version = version + 1, lock = lock + 1 WHERE id = ANY (cases);
END $$;
