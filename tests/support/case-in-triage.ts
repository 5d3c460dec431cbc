import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import { caseReference } from '@/lib/domain/intake/reference'
import { searchName } from '@/lib/domain/intake/search-name'
import { editionInForce } from '@/lib/server/triage/edition'
import { CAST, ORGANISATIONS, type CastName } from '../../prisma/scenarios/cast'
import { owner as db } from './owner'

/** What a test may want to be different about the case. */
export type TriageCaseOptions = {
  at: Date
  status?: 'submitted' | 'in_triage' | 'sent_for_charge'
  /** Who has taken it; nobody while it is only submitted. */
  triage?: CastName
  serviceId?: string
  dateOfBirth?: IsoDay
  offence?: string
  /** The final score with its factors; null where nobody has scored it. */
  score?: { final: number; factors?: string[]; rationale?: string; by?: CastName } | null
  evidence?: string
  account?: string
  exploitation?: string | null
  exploitationConsidered?: boolean | null
  historyChecked?: boolean
  earlier?: readonly { outcome: string; givenOn: IsoDay }[]
  arrived?: Date
}

/** A case that was submitted, and unless told otherwise taken into triage and not scored yet: a common assault with every fact of its notification recorded. */
export async function caseInTriage(options: TriageCaseOptions): Promise<{ id: string; ref: string; childId: string; version: number }> {
  const { at, status = 'in_triage', triage = 'triage', serviceId = ORGANISATIONS.yjs.id, dateOfBirth = '2011-03-09', score = null, arrived = at } = options
  const today = new Date(londonDay(at))
  const edition = await editionInForce(db, londonDay(at))
  const [next] = await db.$queryRaw<[{ sequence: bigint }]>`SELECT nextval('case_reference') AS sequence`
  const ref = caseReference(at.getUTCFullYear(), Number(next.sequence))
  const createdById = CAST.sergeant.id
  const child = await db.child.create({
    data: {
      serviceId, givenNames: 'Mia', familyName: 'Thurgood', dateOfBirth: new Date(dateOfBirth), firstLanguage: 'English', communicationNeeds: 'One question at a time',
      searchName: searchName('Mia', 'Thurgood'), createdAt: arrived, createdById,
      earlierDisposals: { create: (options.earlier ?? []).map(({ outcome, givenOn }) => ({ outcome, givenOn: new Date(givenOn), givenBy: 'Another force', offence: 'Theft from a shop', recordedById: createdById, recordedAt: arrived })) },
    },
    select: { id: true },
  })
  return db.case.create({
    data: {
      ref, serviceId, childId: child.id, status, statusSince: arrived, createdAt: arrived, createdById,
      triageById: status === 'submitted' ? null : CAST[triage].id,
      outcome: status === 'sent_for_charge' ? 'CHARGE' : null,
      notification: {
        create: {
          notifiedOn: new Date(londonDay(arrived)), officerInCase: 'PC Tom Larwood', circumstances: 'A shove in a queue.', evidence: options.evidence ?? 'sufficient-to-charge', account: options.account ?? 'admits',
          cautioned: true, legalAdviceOffered: true, adultPresent: true, adultRelationship: 'parent', adultName: 'Sarah Thurgood', careExperienced: false,
          exploitation: options.exploitation === undefined ? 'no' : options.exploitation, exploitationConsidered: options.exploitationConsidered === undefined ? true : options.exploitationConsidered, section45: 'does-not-apply', victimIdentified: true,
          historyCheckedOn: options.historyChecked === false ? null : today, historyCheckedById: options.historyChecked === false ? null : createdById,
          submittedById: createdById, submittedAt: arrived,
        },
      },
      offences: { create: [{ code: options.offence ?? 'common-assault-or-battery', committedOn: new Date(at.getTime() - 20 * 86_400_000), place: 'public' }] },
      victims: { create: [{ name: 'Amir Shah', enhanced: false, informed: true, informedOn: today, view: 'I would like an apology.' }] },
      ...(score ? { score: { create: { editionId: edition.id, factors: score.factors ?? [], final: score.final, rationale: score.rationale ?? null, scoredById: CAST[score.by ?? triage].id, scoredAt: at } } } : {}),
    },
    select: { id: true, ref: true, childId: true, version: true },
  })
}

/** The version that a form opened now would carry. */
export async function versionOf(ref: string): Promise<number> {
  return (await db.case.findUniqueOrThrow({ where: { ref }, select: { version: true } })).version
}
