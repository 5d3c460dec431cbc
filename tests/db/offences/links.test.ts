import { describe, expect, it } from 'vitest'
import { caseReference } from '@/lib/domain/intake/reference'
import { casePage } from '@/lib/server/intake/case-page'
import { linkCases } from '@/lib/server/intake/link-cases'
import { linkedCasesPage } from '@/lib/server/intake/linked-cases-page'
import { unlinkCase } from '@/lib/server/intake/unlink-case'
import { triageCasePage } from '@/lib/server/triage/triage-case-page'
import { as } from '../../../prisma/scenarios/as'
import { CAST, ORGANISATIONS } from '../../../prisma/scenarios/cast'
import { caseInTriage } from '../../support/case-in-triage'
import { countQueries } from '../../support/count-queries'
import { owner as db } from '../../support/owner'
import { settled } from '../../support/settle'

const at = new Date('2026-11-24T10:00:00Z')
const link = (ref: string, otherRef: string, reason = 'Both were seen by the same witness.') => linkCases(as('triage', at), { ref, otherRef, reason })
const others = async (ref: string, who: 'triage' | 'operations' | 'caseManager' = 'triage') => (await linkedCasesPage(as(who, at), ref))?.others.map((one) => one.ref)
const cases = async (number: number) => Promise.all(Array.from({ length: number }, () => caseInTriage({ at })))
const restrict = (childId: string) => db.child.update({ where: { id: childId }, data: { restricted: true }, select: { id: true } })

describe('cases of one matter', () => {
  it('are linked both ways, each with its own score, and shown on the case and in triage', async () => {
    const one = await caseInTriage({ at, score: { final: 2 } })
    const two = await caseInTriage({ at, score: { final: 4, rationale: 'Worse.' } })
    settled(await link(one.ref, ` ${two.ref.toLowerCase().replaceAll('-', ' ')} `))
    expect((await casePage(as('triage', at), one.ref))?.others).toMatchObject([{ ref: two.ref, initials: 'MT', status: 'in_triage', score: 4, reason: 'Both were seen by the same witness.' }])
    expect((await triageCasePage(as('triage', at), two.ref))?.others).toMatchObject([{ ref: one.ref, score: 2 }])
    const events = await db.auditEvent.findMany({ where: { action: 'case.link', caseId: { in: [one.id, two.id] } }, select: { kind: true, caseId: true, reason: true } })
    expect(events).toHaveLength(2)
    expect(events.every(({ kind, reason }) => kind === 'combination' && reason === null)).toBe(true)
  })

  it('grow by a third, and two matters become one', async () => {
    const [a, b, c, d] = await cases(4)
    if (!a || !b || !c || !d) throw new Error('too few')
    settled(await link(a.ref, b.ref))
    settled(await link(c.ref, d.ref))
    settled(await link(d.ref, a.ref))
    expect((await others(b.ref))?.sort()).toEqual([a.ref, c.ref, d.ref].sort())
    expect(await link(b.ref, c.ref)).toMatchObject({ ok: false, refusal: { kind: 'invalid', reason: 'These two cases are linked already' } })
    settled(await unlinkCase(as('triage', at), { ref: a.ref, reason: 'He was elsewhere.' }))
    expect(await others(a.ref)).toEqual([])
    expect((await others(b.ref))?.sort()).toEqual([c.ref, d.ref].sort())
    expect(await db.caseLink.findFirst({ where: { caseId: a.id }, select: { endReason: true, endedById: true } })).toEqual({ endReason: 'He was elsewhere.', endedById: CAST.triage.id })
  })

  it('are no matter any more when one is left, and that one may be linked again', async () => {
    const [a, b, c] = await cases(3)
    if (!a || !b || !c) throw new Error('too few')
    settled(await link(a.ref, b.ref))
    settled(await unlinkCase(as('operations', at), { ref: b.ref, reason: 'Another bus.' }))
    expect(await db.caseLink.count({ where: { caseId: { in: [a.id, b.id] }, endedAt: null } })).toBe(0)
    expect(await unlinkCase(as('triage', at), { ref: a.ref, reason: 'r' })).toMatchObject({ ok: false, refusal: { kind: 'stale' } })
    settled(await link(a.ref, c.ref))
    expect(await others(a.ref)).toEqual([c.ref])
  })

  it('are linked once by two people who do it at once, whichever way round', async () => {
    for (let number = 0; number < 5; number += 1) {
      const [a, b, c] = await cases(3)
      if (!a || !b || !c) throw new Error('too few')
      const answers = await Promise.all([link(a.ref, b.ref), link(b.ref, a.ref), link(b.ref, c.ref), link(c.ref, a.ref)])
      expect(answers.some(({ ok }) => ok)).toBe(true)
      const live = await db.caseLink.findMany({ where: { caseId: { in: [a.id, b.id, c.id] }, endedAt: null }, select: { caseId: true, incidentId: true } })
      expect(new Set(live.map(({ caseId }) => caseId)).size).toBe(live.length)
      expect(new Set(live.map(({ incidentId }) => incidentId)).size).toBe(1)
    }
  })

  it('are not of the same child, not the case itself, and not what is no reference', async () => {
    const one = await caseInTriage({ at })
    const again = await caseInTriage({ at })
    await db.case.update({ where: { id: again.id }, data: { childId: one.childId }, select: { id: true } })
    for (const other of [again.ref, one.ref, 'JN-2026-1', '']) expect(await link(one.ref, other)).toMatchObject({ ok: false, refusal: { kind: 'invalid' } })
  })
})

describe('what the reader may not see', () => {
  it('cannot be linked, and answers as if it were not there', async () => {
    const one = await caseInTriage({ at })
    const elsewhere = await caseInTriage({ at, serviceId: ORGANISATIONS.neighbour.id })
    const hidden = await caseInTriage({ at })
    await restrict(hidden.childId)
    for (const other of [elsewhere.ref, hidden.ref, caseReference(2031, 7)]) expect(await link(one.ref, other)).toMatchObject({ ok: false, refusal: { kind: 'not-found', reason: 'This case does not exist, or you may not see it' } })
  })

  it('is not shown and not counted; the reasons, which may speak of it, are not told either', async () => {
    const [a, b, hidden] = await cases(3)
    if (!a || !b || !hidden) throw new Error('too few')
    settled(await link(a.ref, hidden.ref, 'Mia was with Kit.'))
    settled(await link(a.ref, b.ref, 'With Kit too.'))
    await restrict(hidden.childId)
    expect((await linkedCasesPage(as('triage', at), a.ref))?.others).toMatchObject([{ ref: b.ref, reason: null }])
    await db.childAccess.create({ data: { childId: hidden.childId, personId: CAST.triage.id, reason: 'r', grantedById: CAST.operations.id, grantedAt: at } })
    expect((await linkedCasesPage(as('triage', at), a.ref))?.others.map(({ reason }) => reason).sort()).toEqual(['Mia was with Kit.', 'With Kit too.'])
    expect((await linkedCasesPage(as('operations', at), a.ref))?.others).toMatchObject([{ ref: b.ref, reason: null }])
  })

  it('is suggested to nobody; what the same crime reference stands in is', async () => {
    const made = await cases(4)
    const elsewhere = await caseInTriage({ at, serviceId: ORGANISATIONS.neighbour.id })
    const [a, b, linked, hidden] = made
    if (!a || !b || !linked || !hidden) throw new Error('too few')
    await db.notification.updateMany({ where: { caseId: { in: [...made, elsewhere].map(({ id }) => id) } }, data: { crimeReference: '36/4711/26' } })
    await restrict(hidden.childId)
    settled(await link(a.ref, linked.ref))
    expect((await linkedCasesPage(as('triage', at), a.ref))?.suggested).toEqual([{ ref: b.ref, initials: 'MT', status: 'in_triage' }])
  })

  it('stays hidden from whoever may not open the case, and a neighbour sees nothing at all', async () => {
    const one = await caseInTriage({ at })
    expect(await linkedCasesPage(as('analyst', at), one.ref)).toBeNull()
    expect(await linkedCasesPage(as('neighbour', at), one.ref)).toBeNull()
    const victimWorker = await linkedCasesPage(as('victimWorker', at), one.ref)
    expect(victimWorker?.may.allowed).toBe(false)
  })
})

it('asks as many questions with many linked cases as with one', async () => {
  const made = await cases(8)
  const [first, ...rest] = made
  const [second, ...more] = rest
  if (!first || !second) throw new Error('too few')
  settled(await link(first.ref, second.ref))
  const few = await countQueries(() => linkedCasesPage(as('triage', at), first.ref))
  for (const one of more) settled(await link(first.ref, one.ref))
  const many = await countQueries(() => linkedCasesPage(as('triage', at), first.ref))
  expect(many.value?.others).toHaveLength(7)
  expect(many.queries.length).toBe(few.queries.length)
  expect(many.queries.length).toBeLessThanOrEqual(5)
})
