import { beforeAll, describe, expect, it } from 'vitest'
import { answerPointedLook } from '@/lib/server/admin/answer-pointed-look'
import { pointOutLastDays } from '@/lib/server/admin/keep-pointing-out'
import { lookingPage } from '@/lib/server/admin/looking-page'
import { pointOutLooks } from '@/lib/server/admin/point-out-looks'
import { as } from '../../../prisma/scenarios/as'
import { CAST, ORGANISATIONS, type CastName } from '../../../prisma/scenarios/cast'
import { caseInTriage } from '../../support/case-in-triage'
import { countQueries } from '../../support/count-queries'
import { owner as db } from '../../support/owner'

const serviceId = ORGANISATIONS.yjs.id
const at = new Date('2026-11-25T09:00:00Z')
const day = '2026-11-24'
const children: string[] = []

/** Somebody looks at some children's records, one after the other, at a minute of that day or another one. */
const look = (by: CastName, childIds: readonly string[], when: string) =>
  db.auditEvent.createMany({ data: childIds.map((childId) => ({ at: new Date(when), kind: 'consultation' as const, action: 'child.view', serviceId, actorId: CAST[by].id, childId })) })
const pointed = async (by: CastName) => (await db.pointedLook.findMany({ where: { personId: CAST[by].id }, orderBy: { kind: 'asc' }, select: { kind: true, childId: true, counted: true, usual: true } }))

beforeAll(async () => {
  const first = await caseInTriage({ at, status: 'submitted' })
  const source = await db.child.findUniqueOrThrow({ where: { id: first.childId }, select: { givenNames: true, dateOfBirth: true, searchName: true, createdById: true, createdAt: true } })
  children.push(...(await db.child.createManyAndReturn({ data: Array.from({ length: 25 }, (_, index) => ({ ...source, familyName: index === 0 ? 'Nowak' : 'Thurgood', serviceId })), select: { id: true } })).map(({ id }) => id))
  const [nowak = '', neighbour = ''] = children
  await db.childAddress.create({ data: { childId: neighbour, kind: 'home', address: '4 Staithe Row', postcode: 'NR1 3DH', recordedById: CAST.triage.id, recordedAt: at } })
  await db.staffPostcode.create({ data: { personId: CAST.victimWorker.id, postcode: 'NR13DH', recordedById: CAST.victimWorker.id, recordedAt: at } })
  await db.case.update({ where: { id: first.id }, data: { caseManagerId: CAST.caseManager.id } })
  await look('secondCaseManager', [nowak], '2026-11-24T10:00:00Z')
  await look('victimWorker', [neighbour], '2026-11-24T11:00:00Z')
  await look('triage', children.slice(0, 22), '2026-11-24T12:10:00Z')
  // The sergeant's usual hour is many children: the same looking is not unusual for her.
  await look('sergeant', children.slice(0, 22), '2026-11-20T12:10:00Z')
  await look('sergeant', children.slice(0, 22), '2026-11-24T12:10:00Z')
  await look('caseManager', [first.childId], '2026-11-24T09:00:00Z')
  // 22:30 by the clock of a London winter, and 05:30 on the day after, which is the day after's.
  await look('inspector', children.slice(2, 5), '2026-11-24T22:30:00Z')
  await look('senior', children.slice(2, 5), '2026-11-25T05:30:00Z')
  await pointOutLastDays(at)
}, 60_000)

describe('looking that is pointed out', () => {
  it('is a child of the same family name, a neighbour, many in an hour against the person’s own usual, no task, the night', async () => {
    expect(await pointed('secondCaseManager')).toEqual([{ kind: 'family-name', childId: children[0], counted: 1, usual: null }])
    expect(await pointed('victimWorker')).toEqual([{ kind: 'neighbour', childId: children[1], counted: 1, usual: null }])
    expect(await pointed('triage')).toEqual([{ kind: 'many', childId: null, counted: 22, usual: null }, { kind: 'no-task', childId: null, counted: 22, usual: null }])
    expect(await pointed('sergeant')).toEqual([])
    expect(await pointed('caseManager')).toEqual([])
    expect(await pointed('inspector')).toEqual([{ kind: 'night', childId: null, counted: 3, usual: null }])
    expect(await pointed('senior')).toEqual([])
  })
  it('stands there once however often the day is looked through, by a fixed number of queries', async () => {
    const before = await db.pointedLook.count()
    const { value, queries } = await countQueries(() => pointOutLooks(serviceId, day, at))
    expect(value).toBe(0)
    expect(queries.length).toBeLessThanOrEqual(3)
    expect(await db.pointedLook.count()).toBe(before)
  })
  it('is read by the service’s manager and the auditor, never about themselves; only who may open the record reads the child’s name', async () => {
    for (const name of ['operations', 'chair', 'triage', 'administrator', 'analyst', 'neighbourManager'] as const) expect(await lookingPage(as(name, at), 'waiting', null), name).toBeNull()
    const manager = await lookingPage(as('service', at), 'waiting', null)
    expect(manager?.rows.find(({ kind }) => kind === 'family-name')).toMatchObject({ person: CAST.secondCaseManager.name, child: 'Mia Nowak' })
    expect((await lookingPage(as('auditor', at), 'waiting', null))?.rows.every(({ child, childId }) => child === null && childId === null)).toBe(true)
    await db.child.update({ where: { id: children[0] ?? '' }, data: { restricted: true } })
    expect((await lookingPage(as('service', at), 'waiting', null))?.rows.find(({ kind }) => kind === 'family-name')).toMatchObject({ child: null, childId: null })
    await db.pointedLook.create({ data: { serviceId, personId: CAST.auditor.id, kind: 'night', day: new Date(day), counted: 4, foundAt: at } })
    expect((await lookingPage(as('auditor', at), 'waiting', null))?.rows.map(({ person }) => person)).not.toContain(CAST.auditor.name)
  })
  it('is looked into once, with an answer that is kept; nobody answers for themselves', async () => {
    const own = await db.pointedLook.findFirstOrThrow({ where: { personId: CAST.auditor.id }, select: { id: true } })
    const night = await db.pointedLook.findFirstOrThrow({ where: { personId: CAST.inspector.id }, select: { id: true } })
    const answer = (by: CastName, pointedId: string) => answerPointedLook(as(by, at), { pointedId, answer: 'in-order', says: 'On call' })
    expect(await answer('auditor', own.id)).toMatchObject({ ok: false, refusal: { kind: 'right' } })
    expect(await answer('operations', night.id)).toMatchObject({ ok: false, refusal: { kind: 'right' } })
    expect(await answer('auditor', night.id)).toMatchObject({ ok: true })
    expect(await answer('service', night.id)).toMatchObject({ ok: false, refusal: { kind: 'stale' } })
    expect((await lookingPage(as('service', at), 'waiting', null))?.rows.map(({ id }) => id)).not.toContain(night.id)
    expect((await lookingPage(as('service', at), 'all', null))?.rows.find(({ id }) => id === night.id)).toMatchObject({ answer: 'in-order', says: 'On call', answeredBy: CAST.auditor.name })
    await expect(db.$executeRaw`DELETE FROM "PointedLookAnswer"`).rejects.toThrow(/append-only/)
  })
})
