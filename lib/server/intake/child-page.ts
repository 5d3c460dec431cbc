import 'server-only'
import { z } from 'zod'
import { can, servicesWhere } from '@/lib/domain/access/actions'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import { writeAudit } from '../audit'
import { db } from '../db'
import type { Actor } from '../make-actor'
import { caseList, type CaseRow } from './case-list'
import { visibleChild } from './visible-child'

/** A child's record: who they are, their cases, and what was given before. */
export type ChildPage = {
  today: IsoDay
  child: { id: string; givenNames: string; familyName: string; knownAs: string | null; dateOfBirth: IsoDay; sex: string | null; ethnicity: string | null; firstLanguage: string | null; interpreterNeeded: boolean | null; communicationNeeds: string | null; school: string | null }
  cases: CaseRow[]
  /** Whether there are more cases than are shown. */
  hasMore: boolean
  disposals: { key: string; outcome: string; givenOn: IsoDay; givenBy: string; offence: string; ref: string | null }[]
}

const day = (date: Date): IsoDay => date.toISOString().slice(0, 10)

/** The record of a child, audited as a look at it; null where the reader may not see it. A fixed number of queries. */
export async function childPage(actor: Actor, id: string): Promise<ChildPage | null> {
  if (!z.uuid().safeParse(id).success) return null
  const child = await db.child.findFirst({
    where: { id, serviceId: { in: servicesWhere(actor, 'child.view') }, ...visibleChild(actor) },
    select: { id: true, serviceId: true, givenNames: true, familyName: true, knownAs: true, dateOfBirth: true, sex: true, ethnicity: true, firstLanguage: true, interpreterNeeded: true, communicationNeeds: true, school: true },
  })
  if (!child || !can(actor, 'child.view', { serviceId: child.serviceId }).allowed) return null
  await writeAudit(db, actor, [{ kind: 'consultation', action: 'child.view', serviceId: child.serviceId, childId: child.id }])
  const today = londonDay(actor.at)
  const [cases, given, earlier] = await Promise.all([
    caseList(actor, { services: [child.serviceId], childId: child.id }, null),
    db.disposal.findMany({ where: { childId: child.id }, orderBy: { givenOn: 'desc' }, take: 50, select: { outcome: true, givenOn: true, case: { select: { ref: true } } } }),
    db.earlierDisposal.findMany({ where: { childId: child.id }, orderBy: { givenOn: 'desc' }, take: 50, select: { id: true, outcome: true, givenOn: true, givenBy: true, offence: true } }),
  ])
  const { serviceId: _service, ...shown } = child
  return {
    today,
    child: { ...shown, dateOfBirth: day(child.dateOfBirth) },
    cases: cases.rows,
    hasMore: cases.next !== null,
    disposals: [
      ...given.map((row) => ({ key: row.case.ref, outcome: row.outcome, givenOn: day(row.givenOn), givenBy: 'This service', offence: '', ref: row.case.ref })),
      ...earlier.map((row) => ({ key: row.id, outcome: row.outcome, givenOn: day(row.givenOn), givenBy: row.givenBy, offence: row.offence, ref: null })),
    ].sort((a, b) => (a.givenOn < b.givenOn ? 1 : -1)),
  }
}
