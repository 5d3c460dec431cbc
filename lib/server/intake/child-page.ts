import 'server-only'
import { can, type Action } from '@/lib/domain/access/actions'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import { missingCharacteristics, type Characteristic } from '@/lib/domain/intake/missing-characteristics'
import type { PageKey } from '@/lib/domain/intake/page-key'
import { writeAudit } from '../audit'
import { readingService } from '../agencies/caretaken'
import type { Actor } from '../make-actor'
import { reading } from '../reading'
import { caseList, type CaseRow } from './case-list'
import { childChronology, type ChronologyRow } from './child-chronology'
import { childRecord, type ChildRecord } from './child-record'
import { emergencyUntil } from './emergency-until'

/** A child's record: who they are, their cases, what was given before, and everything in one dated list. */
export type ChildPage = {
  today: IsoDay
  child: ChildRecord
  /** Until when the record is open to this reader in an emergency only, to look at and not to change; null where it is theirs. */
  emergencyUntil: Date | null
  /** What is still to be asked (R97). */
  missing: Characteristic[]
  cases: CaseRow[]
  /** Whether there are more cases than are shown. */
  hasMore: boolean
  disposals: { key: string; outcome: string; givenOn: IsoDay; givenBy: string; offence: string; ref: string | null }[]
  chronology: { rows: ChronologyRow[]; next: string | null }
  may: { record: boolean; note: boolean; warn: boolean; restrict: boolean; readInformation: boolean; readSharing: boolean; readHandOvers: boolean; keep: boolean; access: boolean; readLooks: boolean }
}

const day = (date: Date): IsoDay => date.toISOString().slice(0, 10)

/** The record of a child, audited as a look at it; null where the reader may not see it. A fixed number of queries. */
export async function childPage(actor: Actor, id: string, after: PageKey | null = null): Promise<ChildPage | null> {
  const db = reading(actor)
  const child = await childRecord(actor, 'child.view', id)
  if (!child) return null
  const subject = { serviceId: child.serviceId }
  if (!can(actor, 'child.view', { serviceId: await readingService(actor, { childId: child.id, serviceId: child.serviceId }) }).allowed) return null
  await writeAudit(db, actor, [{ kind: 'consultation', action: 'child.view', serviceId: child.serviceId, childId: child.id }])
  const until = child.restricted ? await emergencyUntil(actor, child.id) : null
  const mayChange = (action: Action) => until === null && can(actor, action, subject).allowed
  const [cases, given, earlier, chronology] = await Promise.all([
    caseList(actor, { services: [child.serviceId], childId: child.id }, null),
    db.disposal.findMany({ where: { childId: child.id }, orderBy: { givenOn: 'desc' }, take: 50, select: { outcome: true, givenOn: true, case: { select: { ref: true } } } }),
    db.earlierDisposal.findMany({ where: { childId: child.id }, orderBy: { givenOn: 'desc' }, take: 50, select: { id: true, outcome: true, givenOn: true, givenBy: true, offence: true } }),
    childChronology(actor, child.id, after),
  ])
  return {
    today: londonDay(actor.at),
    child,
    emergencyUntil: until,
    missing: missingCharacteristics(child),
    cases: cases.rows,
    hasMore: cases.next !== null,
    disposals: [
      ...given.map((row) => ({ key: row.case.ref, outcome: row.outcome, givenOn: day(row.givenOn), givenBy: 'This service', offence: '', ref: row.case.ref })),
      ...earlier.map((row) => ({ key: row.id, outcome: row.outcome, givenOn: day(row.givenOn), givenBy: row.givenBy, offence: row.offence, ref: null })),
    ].sort((a, b) => (a.givenOn < b.givenOn ? 1 : -1)),
    chronology,
    may: {
      record: mayChange('child.record'),
      note: mayChange('child.note'),
      warn: mayChange('child.warn'),
      restrict: mayChange('child.restrict'),
      readInformation: can(actor, 'information.view', subject).allowed,
      readSharing: can(actor, 'sharing.view', subject).allowed,
      readHandOvers: can(actor, 'hand-over.view', subject).allowed,
      keep: can(actor, 'retention.view', subject).allowed,
      access: can(actor, 'access-request.work', subject).allowed,
      readLooks: mayChange('child.looks'),
    },
  }
}
