-- Name search by trigram.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateEnum
CREATE TYPE "OrganisationKind" AS ENUM ('force', 'yjs', 'agency');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('triage_officer', 'sergeant', 'inspector', 'senior_officer', 'operational_manager', 'area_manager', 'service_manager', 'case_manager', 'panel_member', 'victim_worker', 'analyst', 'administrator', 'auditor');

-- CreateEnum
CREATE TYPE "Rank" AS ENUM ('constable', 'sergeant', 'inspector', 'chief_inspector', 'superintendent');

-- CreateEnum
CREATE TYPE "AuditKind" AS ENUM ('collection', 'alteration', 'consultation', 'disclosure', 'combination', 'erasure', 'refusal', 'access');

-- CreateEnum
CREATE TYPE "EscalationStatus" AS ENUM ('open', 'settled');

-- CreateEnum
CREATE TYPE "SettlementStatus" AS ENUM ('proposed', 'agreed', 'declined');

-- CreateEnum
CREATE TYPE "CaseStatus" AS ENUM ('draft', 'submitted', 'in_triage', 'awaiting_authority', 'with_panel', 'escalated', 'awaiting_authorisation', 'to_be_given', 'under_way', 'given', 'sent_for_charge', 'closed');

-- CreateEnum
CREATE TYPE "Outcome" AS ENUM ('NFA', 'OC8', 'OC20', 'OC21', 'OC22', 'OC23', 'YC', 'YCC', 'CHARGE');

-- CreateEnum
CREATE TYPE "MeetingStatus" AS ENUM ('planned', 'open', 'closed');

-- CreateEnum
CREATE TYPE "BallotStatus" AS ENUM ('open', 'closed');

-- CreateEnum
CREATE TYPE "RequestStatus" AS ENUM ('asked', 'given', 'refused');

-- CreateEnum
CREATE TYPE "Station" AS ENUM ('triage', 'panel', 'escalation');

-- CreateTable
CREATE TABLE "Organisation" (
    "id" UUID NOT NULL,
    "kind" "OrganisationKind" NOT NULL,
    "name" TEXT NOT NULL,
    "agency" TEXT NOT NULL,

    CONSTRAINT "Organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT,
    "disabledAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Post" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "serviceId" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "rank" "Rank",
    "startsOn" DATE NOT NULL,
    "endsOn" DATE,

    CONSTRAINT "Post_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignInAttempt" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SignInAttempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MatrixEdition" (
    "id" TEXT NOT NULL,
    "inForceFrom" DATE NOT NULL,
    "content" JSONB NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MatrixEdition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "kind" "AuditKind" NOT NULL,
    "action" TEXT NOT NULL,
    "serviceId" UUID,
    "actorId" UUID,
    "sessionId" UUID,
    "requestId" TEXT,
    "caseId" UUID,
    "childId" UUID,
    "subject" TEXT,
    "before" JSONB,
    "after" JSONB,
    "reason" TEXT,

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DisposalFacts" (
    "caseId" UUID NOT NULL,
    "agency" TEXT,
    "agencyAccepted" BOOLEAN,
    "schoolAction" TEXT,
    "safeguardingLead" TEXT,
    "suspectNamed" BOOLEAN,
    "rationale" TEXT,
    "childAgrees" BOOLEAN,
    "activity" TEXT,
    "activityCompletedOn" DATE,
    "conditions" TEXT[],
    "conditionsEndOn" DATE,
    "yjsRecommendation" BOOLEAN,
    "consentSigned" BOOLEAN,
    "explained" BOOLEAN,
    "childInformationForm" BOOLEAN,

    CONSTRAINT "DisposalFacts_pkey" PRIMARY KEY ("caseId")
);

-- CreateTable
CREATE TABLE "Authorisation" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "decisionId" UUID NOT NULL,
    "outcome" "Outcome" NOT NULL,
    "requiredRank" "Rank" NOT NULL,
    "answer" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "decidedById" UUID NOT NULL,
    "decidedRank" "Rank" NOT NULL,
    "decidedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Authorisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Disposal" (
    "caseId" UUID NOT NULL,
    "childId" UUID NOT NULL,
    "outcome" "Outcome" NOT NULL,
    "givenOn" DATE NOT NULL,
    "conditionsEndOn" DATE,
    "givenById" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Disposal_pkey" PRIMARY KEY ("caseId")
);

-- CreateTable
CREATE TABLE "Escalation" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "agendaItemId" UUID NOT NULL,
    "ballotId" UUID NOT NULL,
    "status" "EscalationStatus" NOT NULL DEFAULT 'open',
    "lock" INTEGER NOT NULL DEFAULT 0,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "dueOn" DATE NOT NULL,
    "settledAt" TIMESTAMPTZ(3),

    CONSTRAINT "Escalation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EscalationView" (
    "id" UUID NOT NULL,
    "escalationId" UUID NOT NULL,
    "side" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "outcome" "Outcome" NOT NULL,
    "rationale" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "EscalationView_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Settlement" (
    "id" UUID NOT NULL,
    "escalationId" UUID NOT NULL,
    "status" "SettlementStatus" NOT NULL DEFAULT 'proposed',
    "outcome" "Outcome" NOT NULL,
    "rationale" TEXT NOT NULL,
    "direction" TEXT NOT NULL,
    "matrix" TEXT NOT NULL,
    "proposedById" UUID NOT NULL,
    "proposedSide" TEXT NOT NULL,
    "proposedAt" TIMESTAMPTZ(3) NOT NULL,
    "answeredById" UUID,
    "answeredAt" TIMESTAMPTZ(3),
    "answerReason" TEXT,

    CONSTRAINT "Settlement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Child" (
    "id" UUID NOT NULL,
    "serviceId" UUID NOT NULL,
    "givenNames" TEXT NOT NULL,
    "familyName" TEXT NOT NULL,
    "knownAs" TEXT,
    "dateOfBirth" DATE NOT NULL,
    "sex" TEXT,
    "ethnicity" TEXT,
    "firstLanguage" TEXT,
    "interpreterNeeded" BOOLEAN,
    "communicationNeeds" TEXT,
    "school" TEXT,
    "searchName" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "lock" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdById" UUID NOT NULL,

    CONSTRAINT "Child_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Case" (
    "id" UUID NOT NULL,
    "ref" TEXT NOT NULL,
    "serviceId" UUID NOT NULL,
    "childId" UUID NOT NULL,
    "status" "CaseStatus" NOT NULL,
    "statusSince" TIMESTAMPTZ(3) NOT NULL,
    "outcome" "Outcome",
    "triageById" UUID,
    "caseManagerId" UUID,
    "version" INTEGER NOT NULL DEFAULT 0,
    "lock" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdById" UUID NOT NULL,

    CONSTRAINT "Case_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Notification" (
    "caseId" UUID NOT NULL,
    "notifiedOn" DATE,
    "crimeReference" TEXT,
    "officerInCase" TEXT,
    "circumstances" TEXT,
    "evidence" TEXT,
    "account" TEXT,
    "cautioned" BOOLEAN,
    "legalAdviceOffered" BOOLEAN,
    "adultPresent" BOOLEAN,
    "adultRelationship" TEXT,
    "adultName" TEXT,
    "careExperienced" BOOLEAN,
    "socialWorkerView" TEXT,
    "exploitation" TEXT,
    "exploitationConsidered" BOOLEAN,
    "exploitationNote" TEXT,
    "section45" TEXT,
    "victimIdentified" BOOLEAN,
    "historyCheckedOn" DATE,
    "historyCheckedById" UUID,
    "yjsReferredOn" DATE,
    "submittedById" UUID,
    "submittedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Notification_pkey" PRIMARY KEY ("caseId")
);

-- CreateTable
CREATE TABLE "Offence" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "committedOn" DATE NOT NULL,
    "place" TEXT NOT NULL,
    "imagery" TEXT,

    CONSTRAINT "Offence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EarlierDisposal" (
    "id" UUID NOT NULL,
    "childId" UUID NOT NULL,
    "outcome" TEXT NOT NULL,
    "givenOn" DATE NOT NULL,
    "givenBy" TEXT NOT NULL,
    "offence" TEXT NOT NULL,
    "recordedById" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "EarlierDisposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Meeting" (
    "id" UUID NOT NULL,
    "serviceId" UUID NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "venue" TEXT NOT NULL,
    "status" "MeetingStatus" NOT NULL DEFAULT 'planned',
    "lock" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Seat" (
    "id" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "agency" TEXT NOT NULL,
    "seat" TEXT NOT NULL,
    "present" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Seat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AgendaItem" (
    "id" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "lock" INTEGER NOT NULL DEFAULT 0,
    "result" TEXT,

    CONSTRAINT "AgendaItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Interest" (
    "id" UUID NOT NULL,
    "agendaItemId" UUID NOT NULL,
    "seatId" UUID NOT NULL,
    "detail" TEXT NOT NULL,
    "declaredAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Interest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AgencyView" (
    "id" UUID NOT NULL,
    "agendaItemId" UUID NOT NULL,
    "agency" TEXT NOT NULL,
    "view" TEXT NOT NULL,
    "recordedById" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AgencyView_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Ballot" (
    "id" UUID NOT NULL,
    "agendaItemId" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "status" "BallotStatus" NOT NULL DEFAULT 'open',
    "lock" INTEGER NOT NULL DEFAULT 0,
    "openedById" UUID NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "closedAt" TIMESTAMPTZ(3),
    "closedById" UUID,
    "result" JSONB,

    CONSTRAINT "Ballot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Vote" (
    "id" UUID NOT NULL,
    "ballotId" UUID NOT NULL,
    "seatId" UUID NOT NULL,
    "outcome" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "castAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Vote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Score" (
    "caseId" UUID NOT NULL,
    "editionId" TEXT NOT NULL,
    "factors" TEXT[],
    "final" INTEGER NOT NULL,
    "rationale" TEXT,
    "scoredById" UUID NOT NULL,
    "scoredAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Score_pkey" PRIMARY KEY ("caseId")
);

-- CreateTable
CREATE TABLE "AuthorityRequest" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "authority" TEXT NOT NULL,
    "outcome" "Outcome" NOT NULL,
    "reason" TEXT NOT NULL,
    "status" "RequestStatus" NOT NULL DEFAULT 'asked',
    "askedById" UUID NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "returnStatus" "CaseStatus" NOT NULL,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "decisionReason" TEXT,

    CONSTRAINT "AuthorityRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Authority" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "authority" TEXT NOT NULL,
    "outcome" "Outcome" NOT NULL,
    "givenBy" TEXT NOT NULL,
    "givenById" UUID,
    "givenAt" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "Authority_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Decision" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "station" "Station" NOT NULL,
    "choice" TEXT NOT NULL,
    "outcome" "Outcome",
    "rationale" JSONB NOT NULL,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3) NOT NULL,
    "facts" JSONB NOT NULL,
    "assessment" JSONB NOT NULL,
    "ruleset" TEXT NOT NULL,
    "editionId" TEXT NOT NULL,
    "settings" JSONB NOT NULL,

    CONSTRAINT "Decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Victim" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "enhanced" BOOLEAN,
    "informed" BOOLEAN,
    "informedOn" DATE,
    "view" TEXT,
    "viewDeclined" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Victim_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Organisation_name_key" ON "Organisation"("name");

-- CreateIndex
CREATE UNIQUE INDEX "Person_email_key" ON "Person"("email");

-- CreateIndex
CREATE INDEX "Post_personId_idx" ON "Post"("personId");

-- CreateIndex
CREATE INDEX "Post_serviceId_role_idx" ON "Post"("serviceId", "role");

-- CreateIndex
CREATE INDEX "Session_personId_endedAt_idx" ON "Session"("personId", "endedAt");

-- CreateIndex
CREATE INDEX "SignInAttempt_key_at_idx" ON "SignInAttempt"("key", "at");

-- CreateIndex
CREATE INDEX "MatrixEdition_inForceFrom_idx" ON "MatrixEdition"("inForceFrom");

-- CreateIndex
CREATE INDEX "AuditEvent_caseId_at_idx" ON "AuditEvent"("caseId", "at");

-- CreateIndex
CREATE INDEX "AuditEvent_childId_at_idx" ON "AuditEvent"("childId", "at");

-- CreateIndex
CREATE INDEX "AuditEvent_actorId_at_idx" ON "AuditEvent"("actorId", "at");

-- CreateIndex
CREATE INDEX "AuditEvent_serviceId_at_id_idx" ON "AuditEvent"("serviceId", "at", "id");

-- CreateIndex
CREATE INDEX "Authorisation_caseId_decidedAt_idx" ON "Authorisation"("caseId", "decidedAt");

-- CreateIndex
CREATE INDEX "Disposal_childId_givenOn_idx" ON "Disposal"("childId", "givenOn");

-- CreateIndex
CREATE UNIQUE INDEX "Escalation_ballotId_key" ON "Escalation"("ballotId");

-- CreateIndex
CREATE INDEX "Escalation_caseId_idx" ON "Escalation"("caseId");

-- CreateIndex
CREATE INDEX "Escalation_status_dueOn_idx" ON "Escalation"("status", "dueOn");

-- CreateIndex
CREATE UNIQUE INDEX "EscalationView_escalationId_side_key" ON "EscalationView"("escalationId", "side");

-- CreateIndex
CREATE INDEX "Settlement_escalationId_proposedAt_idx" ON "Settlement"("escalationId", "proposedAt");

-- CreateIndex
CREATE INDEX "Child_searchName_trgm" ON "Child" USING GIN ("searchName" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "Child_serviceId_dateOfBirth_idx" ON "Child"("serviceId", "dateOfBirth");

-- CreateIndex
CREATE UNIQUE INDEX "Case_ref_key" ON "Case"("ref");

-- CreateIndex
CREATE INDEX "Case_serviceId_status_statusSince_id_idx" ON "Case"("serviceId", "status", "statusSince", "id");

-- CreateIndex
CREATE INDEX "Case_serviceId_createdAt_id_idx" ON "Case"("serviceId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Case_childId_idx" ON "Case"("childId");

-- CreateIndex
CREATE INDEX "Case_caseManagerId_status_idx" ON "Case"("caseManagerId", "status");

-- CreateIndex
CREATE INDEX "Notification_crimeReference_idx" ON "Notification"("crimeReference");

-- CreateIndex
CREATE INDEX "Offence_caseId_idx" ON "Offence"("caseId");

-- CreateIndex
CREATE INDEX "EarlierDisposal_childId_givenOn_idx" ON "EarlierDisposal"("childId", "givenOn");

-- CreateIndex
CREATE INDEX "Meeting_serviceId_status_startsAt_idx" ON "Meeting"("serviceId", "status", "startsAt");

-- CreateIndex
CREATE INDEX "Seat_personId_idx" ON "Seat"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Seat_meetingId_personId_key" ON "Seat"("meetingId", "personId");

-- CreateIndex
CREATE INDEX "AgendaItem_caseId_idx" ON "AgendaItem"("caseId");

-- CreateIndex
CREATE UNIQUE INDEX "AgendaItem_meetingId_caseId_key" ON "AgendaItem"("meetingId", "caseId");

-- CreateIndex
CREATE UNIQUE INDEX "Interest_agendaItemId_seatId_key" ON "Interest"("agendaItemId", "seatId");

-- CreateIndex
CREATE UNIQUE INDEX "AgencyView_agendaItemId_agency_key" ON "AgencyView"("agendaItemId", "agency");

-- CreateIndex
CREATE UNIQUE INDEX "Ballot_agendaItemId_round_key" ON "Ballot"("agendaItemId", "round");

-- CreateIndex
CREATE UNIQUE INDEX "Vote_ballotId_seatId_key" ON "Vote"("ballotId", "seatId");

-- CreateIndex
CREATE INDEX "AuthorityRequest_caseId_askedAt_idx" ON "AuthorityRequest"("caseId", "askedAt");

-- CreateIndex
CREATE INDEX "AuthorityRequest_status_authority_idx" ON "AuthorityRequest"("status", "authority");

-- CreateIndex
CREATE INDEX "Authority_caseId_idx" ON "Authority"("caseId");

-- CreateIndex
CREATE INDEX "Decision_caseId_decidedAt_idx" ON "Decision"("caseId", "decidedAt");

-- CreateIndex
CREATE INDEX "Victim_caseId_idx" ON "Victim"("caseId");

-- AddForeignKey
ALTER TABLE "Post" ADD CONSTRAINT "Post_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Post" ADD CONSTRAINT "Post_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Post" ADD CONSTRAINT "Post_serviceId_fkey" FOREIGN KEY ("serviceId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DisposalFacts" ADD CONSTRAINT "DisposalFacts_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Authorisation" ADD CONSTRAINT "Authorisation_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Disposal" ADD CONSTRAINT "Disposal_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Disposal" ADD CONSTRAINT "Disposal_childId_fkey" FOREIGN KEY ("childId") REFERENCES "Child"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Escalation" ADD CONSTRAINT "Escalation_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Escalation" ADD CONSTRAINT "Escalation_agendaItemId_fkey" FOREIGN KEY ("agendaItemId") REFERENCES "AgendaItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Escalation" ADD CONSTRAINT "Escalation_ballotId_fkey" FOREIGN KEY ("ballotId") REFERENCES "Ballot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EscalationView" ADD CONSTRAINT "EscalationView_escalationId_fkey" FOREIGN KEY ("escalationId") REFERENCES "Escalation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Settlement" ADD CONSTRAINT "Settlement_escalationId_fkey" FOREIGN KEY ("escalationId") REFERENCES "Escalation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Case" ADD CONSTRAINT "Case_childId_fkey" FOREIGN KEY ("childId") REFERENCES "Child"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Offence" ADD CONSTRAINT "Offence_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EarlierDisposal" ADD CONSTRAINT "EarlierDisposal_childId_fkey" FOREIGN KEY ("childId") REFERENCES "Child"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Seat" ADD CONSTRAINT "Seat_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaItem" ADD CONSTRAINT "AgendaItem_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaItem" ADD CONSTRAINT "AgendaItem_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Interest" ADD CONSTRAINT "Interest_agendaItemId_fkey" FOREIGN KEY ("agendaItemId") REFERENCES "AgendaItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Interest" ADD CONSTRAINT "Interest_seatId_fkey" FOREIGN KEY ("seatId") REFERENCES "Seat"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgencyView" ADD CONSTRAINT "AgencyView_agendaItemId_fkey" FOREIGN KEY ("agendaItemId") REFERENCES "AgendaItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ballot" ADD CONSTRAINT "Ballot_agendaItemId_fkey" FOREIGN KEY ("agendaItemId") REFERENCES "AgendaItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Vote" ADD CONSTRAINT "Vote_ballotId_fkey" FOREIGN KEY ("ballotId") REFERENCES "Ballot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Vote" ADD CONSTRAINT "Vote_seatId_fkey" FOREIGN KEY ("seatId") REFERENCES "Seat"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Score" ADD CONSTRAINT "Score_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuthorityRequest" ADD CONSTRAINT "AuthorityRequest_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Authority" ADD CONSTRAINT "Authority_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Victim" ADD CONSTRAINT "Victim_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- References (JN-2026-000123-K): one sequence, gaps allowed.
CREATE SEQUENCE case_reference AS bigint;

-- The contract's words that are no identifiers are text; the database holds them to the list.
ALTER TABLE "Organisation" ADD CONSTRAINT "Organisation_agency_word" CHECK (agency IN ('police', 'yjs', 'social-care', 'victim-services', 'education', 'health', 'community'));
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_words" CHECK (
  evidence IN ('insufficient', 'sufficient-for-offence', 'sufficient-to-charge')
  AND account IN ('admits', 'accepts-responsibility', 'denies', 'no-comment', 'silent')
  AND "adultRelationship" IN ('parent', 'carer', 'local-authority', 'social-worker', 'volunteer', 'police', 'victim', 'witness', 'co-suspect')
  AND exploitation IN ('no', 'suspected', 'unknown')
  AND section45 IN ('applies', 'does-not-apply'));
ALTER TABLE "Offence" ADD CONSTRAINT "Offence_words" CHECK (
  place IN ('public', 'school', 'home', 'childrens-home', 'online', 'other') AND imagery IN ('non-aggravated', 'aggravated'));
ALTER TABLE "EarlierDisposal" ADD CONSTRAINT "EarlierDisposal_outcome_word" CHECK (outcome IN ('NFA', 'OC8', 'OC20', 'OC21', 'OC22', 'OC23', 'YC', 'YCC', 'CHARGE', 'CONVICTION'));
ALTER TABLE "Score" ADD CONSTRAINT "Score_final_range" CHECK (final BETWEEN 1 AND 5);
ALTER TABLE "AuthorityRequest" ADD CONSTRAINT "AuthorityRequest_words" CHECK (authority IN ('sergeant', 'inspector', 'superintendent', 'cps', 'yjs-manager'));
ALTER TABLE "Authority" ADD CONSTRAINT "Authority_words" CHECK (
  authority IN ('sergeant', 'inspector', 'superintendent', 'panel', 'cps', 'yjs-manager') AND "givenBy" IN ('request', 'panel', 'escalation', 'authorisation'));
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_choice_word" CHECK (choice IN ('settle', 'send_to_panel', 'charging_decision', 'no_criminal_outcome', 'unanimous', 'settlement'));
ALTER TABLE "Seat" ADD CONSTRAINT "Seat_words" CHECK (
  seat IN ('voting', 'chair', 'co-chair', 'case-manager', 'adviser')
  AND agency IN ('police', 'yjs', 'social-care', 'victim-services', 'education', 'health', 'community'));
ALTER TABLE "AgencyView" ADD CONSTRAINT "AgencyView_word" CHECK (agency IN ('police', 'yjs', 'social-care', 'victim-services', 'education', 'health', 'community'));
ALTER TABLE "AgendaItem" ADD CONSTRAINT "AgendaItem_result_word" CHECK (result IN ('unanimous', 'escalated'));
ALTER TABLE "Vote" ADD CONSTRAINT "Vote_word" CHECK (outcome IN ('NFA', 'OC8', 'OC20', 'OC21', 'OC22', 'OC23', 'YC', 'YCC', 'CHARGE', 'abstain'));
ALTER TABLE "EscalationView" ADD CONSTRAINT "EscalationView_side" CHECK (side IN ('service-manager', 'senior-officer'));
ALTER TABLE "Settlement" ADD CONSTRAINT "Settlement_side" CHECK ("proposedSide" IN ('service-manager', 'senior-officer'));
ALTER TABLE "Authorisation" ADD CONSTRAINT "Authorisation_answer" CHECK (answer IN ('authorised', 'returned'));

-- At most one request waits for an answer in a case, one ballot is open for an agenda item, one settlement is on the table.
CREATE UNIQUE INDEX "AuthorityRequest_one_asked" ON "AuthorityRequest" ("caseId") WHERE status = 'asked';
CREATE UNIQUE INDEX "Ballot_one_open" ON "Ballot" ("agendaItemId") WHERE status = 'open';
CREATE UNIQUE INDEX "Settlement_one_proposed" ON "Settlement" ("escalationId") WHERE status = 'proposed';

-- What was decided, voted, authorised or logged is never rewritten.
CREATE FUNCTION refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "AuditEvent" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only_all BEFORE TRUNCATE ON "AuditEvent" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "Decision" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only_all BEFORE TRUNCATE ON "Decision" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "Vote" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "EscalationView" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "Authorisation" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
