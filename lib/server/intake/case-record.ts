import 'server-only'
import { z } from 'zod'
import { POLICE_RANKS, ROLES } from '@/lib/domain/access/role'
import { CASE_STATUSES } from '@/lib/domain/intake/case-status'
import { REFERRAL_SOURCES } from '@/lib/domain/intake/referral'
import { SECTIONS } from '@/lib/domain/intake/sections'
import { OUTCOMES } from '@/lib/domain/outcome/outcome'
import { REQUEST_STATUSES } from '@/lib/domain/triage/request-standing'
import type { Tx } from '../db'
import { Prisma } from '../generated/prisma/client'

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const instant = z.string().transform((text) => new Date(text))
const text = z.string().nullable()
const yesNo = z.boolean().nullable()
const outcome = z.enum(OUTCOMES)
// A list that nobody has written is null in the database.
const words = z.array(z.string()).nullable().transform((list) => list ?? [])

const sentBackSchema = z.object({
  id: z.string(), askedById: z.string(), askedAt: instant, endedAt: instant.nullable(), endedById: text, ending: z.enum(['answered', 'taken-back']).nullable(),
  sections: z.array(z.object({ section: z.enum(SECTIONS), reason: z.string() })),
})

const recordSchema = z.object({
  id: z.string(),
  ref: z.string(),
  serviceId: z.string(),
  childId: z.string(),
  status: z.enum(CASE_STATUSES),
  statusSince: instant,
  outcome: outcome.nullable(),
  triageById: text,
  caseManagerId: text,
  version: z.number(),
  createdAt: instant,
  createdById: z.string(),
  child: z.object({
    id: z.string(), givenNames: z.string(), familyName: z.string(), knownAs: text, dateOfBirth: day, sex: text, ethnicity: text,
    firstLanguage: text, interpreterNeeded: yesNo, communicationNeeds: text, school: text, version: z.number(),
    aliases: words, adjustments: text, roma: text, sendStatus: text, eteStatus: text, restricted: z.boolean(), hasCareStatus: z.boolean(),
    /** The open ones, which stand on every page about the child. */
    warnings: z.array(z.object({ id: z.string(), kind: z.string(), says: z.string(), reviewOn: day })),
  }),
  notification: z.object({
    notifiedOn: day.nullable(), crimeReference: text, officerInCase: text, circumstances: text, evidence: text, account: text,
    cautioned: yesNo, legalAdviceOffered: yesNo, adultPresent: yesNo, adultRelationship: text, adultName: text, careExperienced: yesNo,
    socialWorkerView: text, exploitation: text, exploitationConsidered: yesNo, exploitationNote: text, section45: text,
    victimIdentified: yesNo, historyCheckedOn: day.nullable(), historyCheckedById: text, yjsReferredOn: day.nullable(),
    release: text, releasedOn: day.nullable(), bailUntil: day.nullable(), bailConditionsUntil: day.nullable(), releaseReviewOn: day.nullable(),
    submittedById: text, submittedAt: instant.nullable(),
  }),
  offences: z.array(z.object({
    id: z.string(), code: z.string(), cjsCode: text, cjsTitle: text, rowReason: text, rowChosenById: text, rowChosenAt: instant.nullable(), recordable: yesNo,
    committedOn: day, place: z.string(), imagery: text,
  })),
  victims: z.array(z.object({ id: z.string(), name: z.string(), enhanced: yesNo, informed: yesNo, informedOn: day.nullable(), view: text, viewDeclined: z.boolean() })),
  /** Who told the service, where it was not the police. */
  referral: z
    .object({
      source: z.enum(REFERRAL_SOURCES), fromName: text, fromRole: text, fromContact: text, lawfulBasis: text, asks: text, policeInvolved: yesNo,
      ending: text, endingNote: text, endedById: text, endedAt: instant.nullable(),
    })
    .nullable(),
  /** Everything that was sent back for more, newest first. */
  sendBacks: z.array(sentBackSchema),
  score: z.object({ editionId: z.string(), factors: z.array(z.string()), final: z.number(), rationale: text, scoredById: z.string(), scoredAt: instant }).nullable(),
  authorities: z.array(z.object({ id: z.string(), authority: z.string(), outcome, givenBy: z.string(), givenById: text, givenAt: instant })),
  requests: z.array(
    z.object({
      id: z.string(), authority: z.string(), outcome, reason: z.string(), status: z.enum(REQUEST_STATUSES), askedById: z.string(), askedAt: instant, askedOfId: text, expiresOn: day.nullable(),
      returnStatus: z.enum(CASE_STATUSES), decidedById: text, decidedAt: instant.nullable(), decisionReason: text,
      decidedRole: z.enum(ROLES).nullable(), decidedRank: z.enum(POLICE_RANKS).nullable(), coveredId: text,
    }),
  ),
  disposalFacts: z
    .object({
      agency: text, agencyAccepted: yesNo, schoolAction: text, safeguardingLead: text, suspectNamed: yesNo, rationale: text, childAgrees: yesNo,
      activity: text, activityCompletedOn: day.nullable(), conditions: words, conditionsEndOn: day.nullable(),
      yjsRecommendation: yesNo, consentSigned: yesNo, explained: yesNo, childInformationForm: yesNo,
      offeredFreely: yesNo, saidVoluntary: yesNo, provider: text, activityEndsOn: day.nullable(), reportBackOn: day.nullable(),
    })
    .nullable(),
  disposal: z.object({ outcome, givenOn: day, conditionsEndOn: day.nullable(), givenById: z.string() }).nullable(),
  earlier: z.array(
    z.object({
      outcome: z.string(), givenOn: day, givenBy: z.string(), offence: z.string(), ref: text,
      /** The file that it came with, and the day; null where somebody typed it or this service gave it. */
      imported: z.object({ fileName: z.string(), on: day }).nullable(),
    }),
  ),
}).transform((record) => ({ ...record, /** What triage waits for, while it does. */ sentBack: record.sendBacks.find(({ ending }) => ending === null) ?? null }))

/** Everything that is recorded about one case, as one query read it; days are ISO strings. */
export type CaseRecord = z.infer<typeof recordSchema>

/** What stands beside the columns of a child, who goes by the name `ch`: the open warnings, and whether a care status is known. */
export const childAdditions = Prisma.sql`jsonb_build_object(
  'warnings', coalesce((SELECT jsonb_agg(jsonb_build_object('id', w.id, 'kind', w.kind, 'says', w.says, 'reviewOn', w."reviewOn") ORDER BY w."raisedAt", w.id) FROM "ChildWarning" w WHERE w."childId" = ch.id AND w."endedAt" IS NULL), '[]'),
  'hasCareStatus', EXISTS (SELECT 1 FROM "CareEpisode" care WHERE care."childId" = ch.id))`

/** The whole records of some cases, in one query and no particular order. Says nothing about who may see them. */
export async function caseRecords(tx: Pick<Tx, '$queryRaw'>, caseIds: readonly string[]): Promise<CaseRecord[]> {
  const rows = await tx.$queryRaw<{ record: unknown }[]>(Prisma.sql`
    SELECT to_jsonb(c) || jsonb_build_object(
      'child', to_jsonb(ch) || ${childAdditions},
      'notification', to_jsonb(n),
      'offences', coalesce((SELECT jsonb_agg(to_jsonb(o) || jsonb_build_object('recordable', (SELECT l.recordable FROM "NationalOffence" l WHERE l.code = o."cjsCode")) ORDER BY o."committedOn", o.id) FROM "Offence" o WHERE o."caseId" = c.id), '[]'),
      'victims', coalesce((SELECT jsonb_agg(v ORDER BY v.id) FROM "Victim" v WHERE v."caseId" = c.id), '[]'),
      'referral', (SELECT to_jsonb(r) FROM "Referral" r WHERE r."caseId" = c.id),
      'sendBacks', coalesce((
        SELECT jsonb_agg(to_jsonb(b) || jsonb_build_object('sections', (SELECT jsonb_agg(s ORDER BY s.section) FROM "SendBackSection" s WHERE s."sendBackId" = b.id)) ORDER BY b."askedAt" DESC, b.id DESC)
        FROM "SendBack" b WHERE b."caseId" = c.id), '[]'),
      'score', (SELECT to_jsonb(s) FROM "Score" s WHERE s."caseId" = c.id),
      'authorities', coalesce((SELECT jsonb_agg(a ORDER BY a."givenAt", a.id) FROM "Authority" a WHERE a."caseId" = c.id AND a."withdrawnAt" IS NULL), '[]'),
      'requests', coalesce((SELECT jsonb_agg(r ORDER BY r."askedAt", r.id) FROM "AuthorityRequest" r WHERE r."caseId" = c.id), '[]'),
      'disposalFacts', (SELECT to_jsonb(d) FROM "DisposalFacts" d WHERE d."caseId" = c.id),
      'disposal', (SELECT to_jsonb(d) FROM "Disposal" d WHERE d."caseId" = c.id),
      'earlier', coalesce((
        SELECT jsonb_agg(e ORDER BY e."givenOn" DESC) FROM (
          SELECT d.outcome::text AS outcome, d."givenOn", 'this service' AS "givenBy",
                 coalesce((SELECT string_agg(o.code, ', ' ORDER BY o.code) FROM "Offence" o WHERE o."caseId" = d."caseId"), '') AS offence, x.ref, NULL::jsonb AS imported
          FROM "Disposal" d JOIN "Case" x ON x.id = d."caseId" WHERE d."childId" = c."childId" AND d."caseId" <> c.id
          UNION ALL
          SELECT e.outcome, e."givenOn", e."givenBy", e.offence, NULL,
                 CASE WHEN run.id IS NOT NULL THEN jsonb_build_object('fileName', run."fileName", 'on', (e."recordedAt" AT TIME ZONE 'Europe/London')::date) END
          FROM "EarlierDisposal" e LEFT JOIN "ImportRun" run ON run.id = e."importRunId" WHERE e."childId" = c."childId"
        ) e), '[]')
    ) AS record
    FROM "Case" c JOIN "Child" ch ON ch.id = c."childId" JOIN "Notification" n ON n."caseId" = c.id
    WHERE c.id = ANY(${caseIds}::uuid[])`)
  return rows.map(({ record }) => recordSchema.parse(record))
}

/** The whole record of a case by its id, in one query, or null. Says nothing about who may see it. */
export async function caseRecord(tx: Pick<Tx, '$queryRaw'>, caseId: string): Promise<CaseRecord | null> {
  const [record] = await caseRecords(tx, [caseId])
  return record ?? null
}
