import { describe, expect, it } from 'vitest'
import { assignCaseManager } from '@/lib/server/triage/assign-case-manager'
import { recordChargingDecision } from '@/lib/server/triage/record-charging-decision'
import { recordEarlierDisposal } from '@/lib/server/triage/record-earlier-disposal'
import { recordHistoryChecked } from '@/lib/server/triage/record-history-checked'
import { historyPage } from '@/lib/server/triage/history-page'
import { triageCasePage } from '@/lib/server/triage/triage-case-page'
import { as } from '../../../prisma/scenarios/as'
import { CAST, type CastName } from '../../../prisma/scenarios/cast'
import { caseInTriage, versionOf } from '../../support/case-in-triage'
import { owner as db } from '../../support/owner'
import { settled } from '../../support/settle'

const at = new Date('2026-11-24T10:00:00Z')

describe('the history of a child', () => {
  const entry = { outcome: 'OC8', givenOn: '2025-05-01', givenBy: 'Saltmarsh Constabulary', offence: 'Theft from a shop' } as const
  const add = async (ref: string, more: Partial<Parameters<typeof recordEarlierDisposal>[1]> = {}, by: CastName = 'triage') =>
    recordEarlierDisposal(as(by, at), { ref, version: await versionOf(ref), ...entry, ...more })

  it('holds every earlier disposal, from here and from elsewhere, in one list, newest first, and says what counts', async () => {
    const made = await caseInTriage({ at })
    settled(await add(made.ref))
    settled(await add(made.ref, { outcome: 'NFA', givenOn: '2026-01-10' }))
    const other = await caseInTriage({ at })
    await db.case.update({ where: { id: other.id }, data: { childId: made.childId, status: 'closed' } })
    await db.disposal.create({ data: { caseId: other.id, childId: made.childId, outcome: 'OC22', givenOn: new Date('2026-08-03'), givenById: CAST.caseManager.id, recordedAt: at } })
    const page = await historyPage(as('triage', at), made.ref)
    expect(page?.entries.map(({ outcome, givenOn, ref, offence }) => ({ outcome, givenOn, ref, offence }))).toEqual([
      { outcome: 'OC22', givenOn: '2026-08-03', ref: other.ref, offence: 'Common assault or battery' },
      { outcome: 'NFA', givenOn: '2026-01-10', ref: null, offence: 'Theft from a shop' },
      { outcome: 'OC8', givenOn: '2025-05-01', ref: null, offence: 'Theft from a shop' },
    ])
    expect(page?.says).toBe('2 earlier disposals count: the last was diversionary activity undertaken (Outcome 22) on 3 August 2026, about 4 months ago. The history was checked on 24 November 2026.')
  })
  it('changes the route at once, since it counts', async () => {
    const made = await caseInTriage({ at, score: { final: 2 } })
    expect((await triageCasePage(as('triage', at), made.ref))?.assessment?.route).toBe('police-may-decide')
    settled(await add(made.ref))
    expect((await triageCasePage(as('triage', at), made.ref))?.assessment?.route).toBe('panel')
  })
  it('is unknown until somebody has checked it', async () => {
    const made = await caseInTriage({ at, score: { final: 2 }, historyChecked: false })
    expect((await triageCasePage(as('triage', at), made.ref))?.assessment?.routeReasons).toContain('The history of the child has not been checked.')
    settled(await recordHistoryChecked(as('triage', at), { ref: made.ref, version: made.version }))
    expect(await db.notification.findUniqueOrThrow({ where: { caseId: made.id }, select: { historyCheckedOn: true, historyCheckedById: true } })).toEqual({ historyCheckedOn: new Date('2026-11-24'), historyCheckedById: CAST.triage.id })
    expect((await historyPage(as('triage', at), made.ref))?.checked).toEqual({ on: '2026-11-24', by: CAST.triage.name })
  })
  it('refuses what cannot be, what is there already, and who may not', async () => {
    const made = await caseInTriage({ at })
    settled(await add(made.ref))
    expect(await add(made.ref, { offence: 'theft from a shop ' })).toMatchObject({ ok: false, refusal: { kind: 'invalid', reason: 'This earlier disposal is in the history already' } })
    expect(await add(made.ref, { givenOn: '2026-11-25' })).toMatchObject({ ok: false, refusal: { kind: 'invalid' } })
    expect(await add(made.ref, { givenOn: '2010-01-01' })).toMatchObject({ ok: false, refusal: { kind: 'invalid' } })
    expect(await add(made.ref, {}, 'socialCare')).toMatchObject({ ok: false, refusal: { kind: 'right' } })
    expect(await add(made.ref, {}, 'neighbour')).toMatchObject({ ok: false, refusal: { kind: 'not-found' } })
    expect(await add(made.ref, { version: 99 })).toMatchObject({ ok: false, refusal: { kind: 'stale' } })
    expect(await recordHistoryChecked(as('triage', at), { ref: made.ref, version: 99 })).toMatchObject({ ok: false, refusal: { kind: 'stale' } })
    expect(await db.earlierDisposal.count({ where: { childId: made.childId } })).toBe(1)
  })
})

describe('the charging decision', () => {
  const record = async (ref: string, answer: 'charged' | 'returned', more: { on?: string; by?: CastName; version?: number } = {}) =>
    recordChargingDecision(as(more.by ?? 'triage', at), { ref, version: more.version ?? (await versionOf(ref)), answer, on: more.on ?? '2026-11-24', reason: 'The CPS wrote today.' })
  const caseRow = (ref: string) => db.case.findUniqueOrThrow({ where: { ref }, select: { status: true, outcome: true } })

  it('charged: the case ends, and the charge is in every later history', async () => {
    const made = await caseInTriage({ at, status: 'sent_for_charge' })
    settled(await record(made.ref, 'charged', { by: 'sergeant' }))
    expect(await caseRow(made.ref)).toEqual({ status: 'closed', outcome: 'CHARGE' })
    expect(await db.disposal.findUnique({ where: { caseId: made.id } })).toMatchObject({ childId: made.childId, outcome: 'CHARGE', givenOn: new Date('2026-11-24'), givenById: CAST.sergeant.id })
  })
  it('returned: the case is back in triage with the officer who had it, and authorities for a charge end', async () => {
    const made = await caseInTriage({ at, status: 'sent_for_charge' })
    await db.authority.create({ data: { caseId: made.id, authority: 'inspector', outcome: 'CHARGE', givenBy: 'request', givenById: CAST.inspector.id, givenAt: at } })
    settled(await record(made.ref, 'returned'))
    expect(await caseRow(made.ref)).toEqual({ status: 'in_triage', outcome: null })
    expect(await db.case.findUniqueOrThrow({ where: { id: made.id }, select: { triageById: true } })).toEqual({ triageById: CAST.triage.id })
    expect(await db.authority.count({ where: { caseId: made.id, withdrawnAt: null } })).toBe(0)
    expect(await db.disposal.count({ where: { caseId: made.id } })).toBe(0)
  })
  it('is recorded once, on a day that can be, by those who may', async () => {
    const made = await caseInTriage({ at, status: 'sent_for_charge', arrived: new Date('2026-11-20T09:00:00Z') })
    expect(await record(made.ref, 'charged', { on: '2026-11-25' })).toMatchObject({ ok: false, refusal: { kind: 'invalid' } })
    expect(await record(made.ref, 'charged', { on: '2026-11-19' })).toMatchObject({ ok: false, refusal: { kind: 'invalid' } })
    expect(await record(made.ref, 'charged', { by: 'caseManager' })).toMatchObject({ ok: false, refusal: { kind: 'right' } })
    expect(await record(made.ref, 'charged', { by: 'neighbour' })).toMatchObject({ ok: false, refusal: { kind: 'not-found' } })
    expect(await record(made.ref, 'charged', { version: 99 })).toMatchObject({ ok: false, refusal: { kind: 'stale' } })
    settled(await record(made.ref, 'charged', { on: '2026-11-23' }))
    expect(await record(made.ref, 'charged')).toMatchObject({ ok: false, refusal: { kind: 'stale' } })
  })
})

describe('the case manager', () => {
  const assign = async (ref: string, personId: string, by: CastName = 'operations') => assignCaseManager(as(by, at), { ref, version: await versionOf(ref), personId })
  it('is named by a manager, from those who hold the post today', async () => {
    const made = await caseInTriage({ at })
    settled(await assign(made.ref, CAST.caseManager.id))
    settled(await assign(made.ref, CAST.secondCaseManager.id, 'chair'))
    expect(await db.case.findUniqueOrThrow({ where: { id: made.id }, select: { caseManagerId: true } })).toEqual({ caseManagerId: CAST.secondCaseManager.id })
  })
  it('is nobody of another role, nobody whose post has ended, and not chosen by a triage officer', async () => {
    const made = await caseInTriage({ at })
    expect(await assign(made.ref, CAST.analyst.id)).toMatchObject({ ok: false, refusal: { kind: 'invalid' } })
    expect(await assign(made.ref, CAST.caseManager.id, 'triage')).toMatchObject({ ok: false, refusal: { kind: 'right' } })
    await db.post.updateMany({ where: { personId: CAST.caseManager.id }, data: { endsOn: new Date('2026-11-23') } })
    expect(await assign(made.ref, CAST.caseManager.id)).toMatchObject({ ok: false, refusal: { kind: 'invalid' } })
    await db.post.updateMany({ where: { personId: CAST.caseManager.id }, data: { endsOn: null } })
  })
})
