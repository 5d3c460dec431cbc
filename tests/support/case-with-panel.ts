import { londonDay } from '@/lib/domain/deadlines/iso-day'
import { caseReference } from '@/lib/domain/intake/reference'
import { searchName } from '@/lib/domain/intake/search-name'
import { editionInForce } from '@/lib/server/triage/edition'
import { CAST, ORGANISATIONS, type CastName } from '../../prisma/scenarios/cast'
import { owner as db } from './owner'

/** What a test may want to be different about the case. */
export type CaseOptions = {
  at: Date
  givenNames?: string
  triage?: CastName
  scoredBy?: CastName
  caseManager?: CastName | null
  /** 'denies' closes the outcomes that ask for an admission. */
  account?: 'admits' | 'denies'
  status?: 'with_panel' | 'in_triage'
}

/** A case that is with the panel, written straight into the database: an assault with injury, scored 3, every fact of the notification recorded. */
export async function caseWithPanel(options: CaseOptions): Promise<{ id: string; ref: string; childId: string }> {
  const { at, givenNames = 'Jaydenn', triage = 'triage', caseManager = 'caseManager', account = 'admits', status = 'with_panel' } = options
  const serviceId = ORGANISATIONS.yjs.id
  const today = new Date(londonDay(at))
  const edition = await editionInForce(db, londonDay(at))
  const [next] = await db.$queryRaw<[{ sequence: bigint }]>`SELECT nextval('case_reference') AS sequence`
  const ref = caseReference(at.getUTCFullYear(), Number(next.sequence))
  const triageById = CAST[triage].id
  const child = await db.child.create({
    data: {
      serviceId, givenNames, familyName: 'Harmsworth', dateOfBirth: new Date('2011-03-09'), firstLanguage: 'English', communicationNeeds: 'Short sentences; check understanding',
      searchName: searchName(givenNames, 'Harmsworth'), createdAt: at, createdById: triageById,
    },
    select: { id: true },
  })
  const made = await db.case.create({
    data: {
      ref, serviceId, childId: child.id, status, statusSince: at, triageById, caseManagerId: caseManager && CAST[caseManager].id, createdAt: at, createdById: triageById,
      notification: {
        create: {
          notifiedOn: today, crimeReference: '36/12345/26', officerInCase: 'PC Grace Adeyemi', circumstances: 'An argument outside a shop ended in a punch.', evidence: 'sufficient-to-charge', account,
          cautioned: true, legalAdviceOffered: true, adultPresent: true, adultRelationship: 'parent', adultName: 'Kelly Harmsworth', careExperienced: false,
          exploitation: 'no', exploitationConsidered: true, section45: 'does-not-apply', victimIdentified: true, historyCheckedOn: today, historyCheckedById: triageById,
          submittedById: triageById, submittedAt: at,
        },
      },
      offences: { create: [{ code: 'assault-occasioning-actual-bodily-harm', committedOn: new Date(today.getTime() - 20 * 86_400_000), place: 'public' }] },
      victims: { create: [{ name: 'Callum Reed', enhanced: false, informed: true, informedOn: today, view: 'I want to hear that it will not happen again.' }] },
      score: { create: { editionId: edition.id, factors: [], final: 3, scoredById: CAST[options.scoredBy ?? triage].id, scoredAt: at } },
    },
    select: { id: true },
  })
  return { id: made.id, ref, childId: child.id }
}
