import 'server-only'
import { can } from '@/lib/domain/access/actions'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import { findOffence, type ModeOfTrial } from '@/lib/domain/gravity/edition'
import { earlierInWords } from '@/lib/domain/panel/earlier-in-words'
import { PANEL_KIND_ACCOUNTS } from '@/lib/domain/panel/panel-kinds'
import { areLate, readerAccess } from '@/lib/domain/panel/paper-access'
import type { ReadinessLine } from '@/lib/domain/panel/readiness'
import type { Agency, SeatKind } from '@/lib/domain/panel/tally'
import type { Assessment } from '@/lib/domain/rules/assessment'
import { scoreWorking, type ScoreWorking } from '@/lib/domain/triage/score-working'
import { writeAudit } from '../audit'
import { caseRecords, type CaseRecord } from '../intake/case-record'
import type { Actor } from '../make-actor'
import { reading } from '../reading'
import { assessOn, type CaseAssessment } from '../triage/assess-case'
import { basisInForce } from '../triage/basis-in-force'
import { likeCasesOf, type LikeCases } from '../triage/like-cases'
import { bookRecord, type BookRecord } from './book-record'
import { ownWordsOf, type OwnWordsLine } from './own-words-of'
import { readinessOfCases } from './readiness-of-cases'

/** One case of a book, with everything that a member reads before the meeting. */
export type BookCase = Pick<BookRecord['items'][number], 'views' | 'checks' | 'forPanel' | 'unreadyReason'> & {
  ref: string
  child: CaseRecord['child']
  isLate: boolean
  facts: {
    child: CaseRecord['child']; caseManager: string | null; notification: CaseRecord['notification']; earlier: CaseRecord['earlier']; referral: CaseRecord['referral']
    offences: { title: string; statute: string | null; modeOfTrial: ModeOfTrial | null; committedOn: IsoDay; place: string; imagery: string | null }[]
    victims: { name: string | null; enhanced: boolean | null; view: string | null; viewDeclined: boolean }[]
  }
  words: OwnWordsLine[]
  readiness: ReadinessLine[]
  /** The score, what the rules find, and how like cases ended; null for a child who was referred without an offence. */
  rules: { working: ScoreWorking; scoreRationale: string | null; assessment: Assessment; notice: string | null; like: LikeCases | null } | null
}

/** The papers of a whole meeting: what lies on the table, in the order of the agenda. */
export type BookPage = {
  id: string; startsAt: Date; venue: string; today: IsoDay
  seats: { name: string; agency: Agency; seat: SeatKind; apology: boolean }[]
  cases: BookCase[]
  /** How many cases of the agenda are not in the reader's book: withheld, or not out yet. */
  leftOut: number
}

/**
 * All papers of a meeting, or those of one case, as the reader may see them; each case is audited as a look at the child's
 * record. Null where there is nothing for this reader. The same few queries for one case and for twelve.
 */
export async function bookPage(actor: Actor, meetingId: string, only: string | null): Promise<BookPage | null> {
  const db = reading(actor)
  const book = await bookRecord(actor, meetingId)
  if (!book) return null
  const { serviceId } = book
  if (!can(actor, 'meeting.view', { serviceId, seatHolders: book.seats.map(({ personId }) => personId) }).allowed) return null
  const own = book.seats.find(({ personId }) => personId === actor.personId)
  const readsCases = can(actor, 'case.view', { serviceId }).allowed
  const open = book.items.filter((item) => readerAccess({ meeting: book.status, papersAt: item.papersAt, hasInterest: own !== undefined && item.interests.includes(own.id), hasApology: own !== undefined && own.apology !== null }, readsCases) === 'open')
  const items = only === null ? open : open.filter(({ ref }) => ref === only)
  if (items.length === 0) return null
  const ids = items.map(({ caseId }) => caseId)
  const [records, words, readiness] = await Promise.all([caseRecords(db, ids), ownWordsOf(db, ids), readinessOfCases(db, ids, actor.at)])
  await writeAudit(db, actor, records.map(({ id, childId }) => ({ kind: 'consultation' as const, action: 'book.view', serviceId, caseId: id, childId, subject: `meeting:${book.id}` })))
  const today = londonDay(actor.at)
  const basis = await basisInForce(db, [serviceId], today)
  const found: { item: BookRecord['items'][number]; record: CaseRecord; assessed: CaseAssessment | null }[] = []
  for (const item of items) {
    const record = records.find(({ id }) => id === item.caseId)
    const assessed = record ? await assessOn(db, record, basis, today) : null
    if (!record || (!assessed && PANEL_KIND_ACCOUNTS[book.kind].needsOffence)) throw new Error(`Case ${item.caseId} is before a panel without an offence`)
    found.push({ item, record, assessed })
  }
  const like = await likeCasesOf(db, actor, found.flatMap(({ record, assessed }) => (assessed ? [{ record, assessed }] : [])))
  const cases: BookCase[] = []
  for (const { item, record, assessed } of found) {
    const edition = assessed?.edition ?? basis.edition
    const namesVictims = can(actor, 'victim.view', { serviceId, status: record.status }).allowed
    cases.push({
      ref: record.ref, child: record.child, isLate: areLate(item.papersAt, book.papersDueOn, today), views: item.views, checks: item.checks, forPanel: item.forPanel, unreadyReason: item.unreadyReason,
      facts: {
        child: record.child, caseManager: item.caseManager, notification: record.notification, referral: record.referral, earlier: record.earlier.map((entry) => earlierInWords(entry, edition)),
        offences: record.offences.map(({ code, ...offence }) => {
          const row = findOffence(edition, code)
          return { ...offence, title: row?.offence ?? code, statute: row?.statute ?? null, modeOfTrial: row?.modeOfTrial ?? null }
        }),
        victims: record.victims.map(({ name, enhanced, view, viewDeclined }) => ({ name: namesVictims ? name : null, enhanced, view, viewDeclined })),
      },
      words: words.get(record.id) ?? [], readiness: readiness.get(record.id) ?? [],
      rules: assessed && {
        working: scoreWorking(edition, assessed.assessment.gravity, record.offences, assessed.laterEdition), scoreRationale: record.score?.rationale ?? null, assessment: assessed.assessment, notice: edition.notice ?? null,
        like: like.get(record.id) ?? null,
      },
    })
  }
  return {
    id: book.id, startsAt: book.startsAt, venue: book.venue, today, cases, leftOut: book.items.length - open.length,
    seats: book.seats.map(({ name, agency, seat, apology }) => ({ name, agency, seat, apology: apology !== null })),
  }
}
