import { beforeEach, describe, expect, it } from 'vitest'
import { CHILD_COLUMNS, CHILD_TABLES, MOVING_TABLES } from '@/lib/server/intake/child-tables'
import { childPage } from '@/lib/server/intake/child-page'
import { decideDuplicate } from '@/lib/server/intake/decide-duplicate'
import { matchChild } from '@/lib/server/intake/match-child'
import { startNotification } from '@/lib/server/intake/start-notification'
import { survivingChild } from '@/lib/server/intake/surviving-child'
import { undoMerge } from '@/lib/server/intake/undo-merge'
import { recordEarlierDisposal } from '@/lib/server/triage/record-earlier-disposal'
import { as } from '../../../prisma/scenarios/as'
import { CAST, ORGANISATIONS } from '../../../prisma/scenarios/cast'
import { caseInTriage } from '../../support/case-in-triage'
import { owner as db } from '../../support/owner'
import { settled } from '../../support/settle'

const at = new Date('2026-11-20T10:00:00Z')
const later = new Date('2026-11-21T10:00:00Z')
const officer = as('triage', at)
const manager = as('operations', at)

type Both = { keep: { id: string; childId: string; ref: string; version: number }; lose: { id: string; childId: string; ref: string; version: number }; pairId: string; lock: number }

/** Two records of one child, each with a case, and the pair that the matcher made of them. */
async function twoRecords(): Promise<Both> {
  const keep = await caseInTriage({ at })
  const lose = await caseInTriage({ at, earlier: [{ outcome: 'OC8', givenOn: '2026-01-05' }] })
  await db.child.update({ where: { id: keep.childId }, data: { familyName: 'Thurgoode', searchName: 'mia thurgoode', school: null, communicationNeeds: null } })
  await db.child.update({ where: { id: lose.childId }, data: { knownAs: 'Mimi', searchName: 'mia thurgood mimi', school: 'Marsh Lane Academy' } })
  await db.$transaction(async (tx) => {
    await matchChild(tx, keep.childId, at)
    await matchChild(tx, lose.childId, at)
  })
  const [firstChildId = '', secondChildId = ''] = [keep.childId, lose.childId].sort()
  const pair = await db.duplicatePair.findUniqueOrThrow({ where: { firstChildId_secondChildId: { firstChildId, secondChildId } } })
  return { keep, lose, pairId: pair.id, lock: pair.lock }
}

/** Every row of the tables that a merge moves, by table, with the child it hangs on. */
async function hanging(childId: string): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const { table } of MOVING_TABLES) {
    const [row] = await db.$queryRawUnsafe<{ count: number }[]>(`SELECT count(*)::int AS count FROM "${table}" WHERE "childId" = $1::uuid`, childId)
    counts[table] = row?.count ?? 0
  }
  return counts
}

const merge = (both: Both, actor = officer) => decideDuplicate(actor, { pairId: both.pairId, lock: both.lock, decision: 'same', keepId: both.keep.childId, reason: 'Same school, same mother' })
const lockOf = async (pairId: string) => (await db.duplicatePair.findUniqueOrThrow({ where: { id: pairId } })).lock
const recordOf = (id: string) => db.child.findUniqueOrThrow({ where: { id } })
const ageless = ({ version: _version, lock: _lock, matchedAt: _matchedAt, ...rest }: Awaited<ReturnType<typeof recordOf>>) => rest

beforeEach(async () => {
  // Each test has two records that are like nobody else's.
  await db.child.updateMany({ data: { matchKeys: [], searchName: 'of another test' } })
})

describe('the tables that name a child', () => {
  it('are all on the list, each with what a merge does with it', async () => {
    const named = await db.$queryRaw<{ name: string }[]>`
      SELECT DISTINCT name FROM (
        SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name ILIKE '%childId%'
        UNION
        SELECT r.relname FROM pg_constraint k JOIN pg_class r ON r.oid = k.conrelid JOIN pg_class t ON t.oid = k.confrelid WHERE k.contype = 'f' AND t.relname = 'Child'
      ) found ORDER BY 1`
    expect(named.length).toBeGreaterThan(10)
    expect(named.map(({ name }) => name).sort()).toEqual(Object.keys(CHILD_TABLES).sort())
  })
  it('have the key that is named and one child, where their rows move', async () => {
    const columns = await db.$queryRaw<{ table: string; column: string }[]>`SELECT table_name AS table, column_name AS column FROM information_schema.columns WHERE table_schema = 'public'`
    const keys = await db.$queryRaw<{ table: string; column: string }[]>`
      SELECT r.relname AS table, a.attname AS column FROM pg_constraint k JOIN pg_class r ON r.oid = k.conrelid JOIN pg_attribute a ON a.attrelid = r.oid AND a.attnum = ANY(k.conkey) WHERE k.contype = 'p'`
    for (const { table, key } of MOVING_TABLES) {
      expect(keys.filter((row) => row.table === table).map(({ column }) => column), table).toEqual([key])
      expect(columns.filter((row) => row.table === table && /childId/i.test(row.column)).map(({ column }) => column), table).toEqual(['childId'])
    }
  })
  it('hold for every column of a child’s record what a merge does with it', async () => {
    const columns = await db.$queryRaw<{ name: string }[]>`SELECT column_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND table_name = 'Child'`
    expect(columns.map(({ name }) => name).sort()).toEqual(Object.keys(CHILD_COLUMNS).sort())
  })
})

describe('“the same child”', () => {
  it('moves the whole history, fills blanks, keeps the other name, and leads on from the old address', async () => {
    const both = await twoRecords()
    const warning = { kind: 'health', says: 'Asthma', ownerId: CAST.caseManager.id, reviewOn: at, raisedById: CAST.caseManager.id, raisedAt: at }
    await db.childWarning.create({ data: { childId: both.lose.childId, ...warning } })
    await db.childNote.create({ data: { childId: both.lose.childId, kind: 'contact', happenedOn: at, says: 'Spoke to the grandmother.', writtenById: CAST.caseManager.id, writtenAt: at } })
    const before = await hanging(both.lose.childId)
    expect(before).toMatchObject({ Case: 1, EarlierDisposal: 1, ChildWarning: 1, ChildNote: 1 })
    settled(await merge(both))
    expect(Object.values(await hanging(both.lose.childId)).every((count) => count === 0)).toBe(true)
    expect(await hanging(both.keep.childId)).toMatchObject({ Case: 2, EarlierDisposal: 1, ChildWarning: 1, ChildNote: 1 })
    expect(await recordOf(both.keep.childId)).toMatchObject({ familyName: 'Thurgoode', school: 'Marsh Lane Academy', knownAs: 'Mimi', communicationNeeds: 'One question at a time', aliases: ['Mia Thurgood'] })
    expect(await survivingChild(officer, both.lose.childId)).toBe(both.keep.childId)
    expect(await survivingChild(as('neighbour', at), both.lose.childId)).toBeNull()
    expect(await childPage(officer, both.lose.childId)).toBeNull()
    expect((await childPage(officer, both.keep.childId))?.cases).toHaveLength(2)
    const events = await db.auditEvent.findMany({ where: { action: { in: ['duplicate.decide', 'child.merge'] }, subject: `pair:${both.pairId}` }, select: { action: true, childId: true, reason: true } })
    expect(events).toHaveLength(4)
    expect(new Set(events.map(({ childId }) => childId))).toEqual(new Set([both.keep.childId, both.lose.childId]))
    expect(events.every(({ reason }) => reason === null)).toBe(true)
  })

  it('makes forms that were opened before stale, in every case of both', async () => {
    const both = await twoRecords()
    settled(await merge(both))
    for (const { ref, version } of [both.keep, both.lose]) {
      const done = await recordEarlierDisposal(officer, { ref, version, outcome: 'YC', givenOn: '2025-01-01', givenBy: 'A force', offence: 'Theft' })
      expect(done).toMatchObject({ ok: false, refusal: { kind: 'stale' } })
    }
  })

  it('takes no new case to the record that is gone', async () => {
    const both = await twoRecords()
    settled(await merge(both))
    expect(await startNotification(officer, { id: both.lose.childId })).toMatchObject({ ok: false, refusal: { kind: 'not-found' } })
    settled(await startNotification(officer, { id: both.keep.childId }))
  })

  it('is decided once: of two at once one goes through, and no case is lost to one that is begun meanwhile', async () => {
    for (let round = 0; round < 5; round += 1) {
      const both = await twoRecords()
      const [begun, ...decided] = await Promise.all([
        startNotification(officer, { id: both.lose.childId }),
        merge(both),
        decideDuplicate(as('secondTriage', at), { pairId: both.pairId, lock: both.lock, decision: 'same', keepId: both.lose.childId, reason: 'The same' }),
        decideDuplicate(manager, { pairId: both.pairId, lock: both.lock, decision: 'different', reason: 'Cousins' }),
      ])
      expect(decided.filter((done) => done.ok)).toHaveLength(1)
      expect(decided.filter((done) => !done.ok && done.refusal.kind === 'stale')).toHaveLength(2)
      if (!begun.ok) expect(begun.refusal.kind).toBe('not-found')
      const lost = await db.case.count({ where: { child: { mergedIntoId: { not: null } } } })
      expect(lost).toBe(0)
    }
  })

  it('does not exist for whoever may not see one of the records', async () => {
    const both = await twoRecords()
    await db.child.update({ where: { id: both.lose.childId }, data: { restricted: true } })
    expect(await merge(both)).toMatchObject({ ok: false, refusal: { kind: 'not-found' } })
    await db.childAccess.create({ data: { childId: both.lose.childId, personId: CAST.triage.id, reason: 'Known family', grantedById: CAST.operations.id, grantedAt: at } })
    settled(await merge(both))
    expect(await recordOf(both.keep.childId)).toMatchObject({ restricted: true })
    expect(await childPage(officer, both.keep.childId)).not.toBeNull()
    expect(await childPage(as('secondTriage', at), both.keep.childId)).toBeNull()
    await db.childAccess.create({ data: { childId: both.keep.childId, personId: CAST.operations.id, reason: 'Manager', grantedById: CAST.operations.id, grantedAt: at, endedAt: at } })
    expect(await undoMerge(manager, { pairId: both.pairId, lock: await lockOf(both.pairId), reason: 'Two children' })).toMatchObject({ ok: false, refusal: { kind: 'not-found' } })
  })
})

describe('undoing a merge', () => {
  it('gives back exactly what was moved, and leaves what came later', async () => {
    const both = await twoRecords()
    const [kept, lost] = [await recordOf(both.keep.childId), await recordOf(both.lose.childId)]
    const [keptHas, lostHas] = [await hanging(both.keep.childId), await hanging(both.lose.childId)]
    settled(await merge(both))
    settled(await startNotification(officer, { id: both.keep.childId }))
    await db.earlierDisposal.create({ data: { childId: both.keep.childId, outcome: 'YC', givenOn: new Date('2025-02-02'), givenBy: 'A force', offence: 'Theft', recordedById: CAST.triage.id, recordedAt: later } })
    settled(await undoMerge(as('operations', later), { pairId: both.pairId, lock: await lockOf(both.pairId), reason: 'They are cousins' }))
    expect(ageless(await recordOf(both.keep.childId))).toEqual(ageless(kept))
    expect(ageless(await recordOf(both.lose.childId))).toEqual(ageless(lost))
    expect(await hanging(both.lose.childId)).toEqual(lostHas)
    expect(await hanging(both.keep.childId)).toEqual({ ...keptHas, Case: (keptHas.Case ?? 0) + 1, EarlierDisposal: (keptHas.EarlierDisposal ?? 0) + 1 })
    expect((await db.case.findUniqueOrThrow({ where: { id: both.lose.id } })).childId).toBe(both.lose.childId)
    expect(await db.duplicatePair.findUniqueOrThrow({ where: { id: both.pairId } })).toMatchObject({ decision: 'different', decidedAt: later })
    expect(await undoMerge(manager, { pairId: both.pairId, lock: await lockOf(both.pairId), reason: 'Again' })).toMatchObject({ ok: false, refusal: { kind: 'stale' } })
  })

  it('leaves a fact that somebody corrected meanwhile, and can be followed by another merge', async () => {
    const both = await twoRecords()
    settled(await merge(both))
    await db.child.update({ where: { id: both.keep.childId }, data: { school: 'Broadland High' } })
    settled(await undoMerge(manager, { pairId: both.pairId, lock: await lockOf(both.pairId), reason: 'Not sure' }))
    expect(await recordOf(both.keep.childId)).toMatchObject({ school: 'Broadland High', knownAs: null })
    settled(await merge({ ...both, lock: await lockOf(both.pairId) }))
    expect(await survivingChild(officer, both.lose.childId)).toBe(both.keep.childId)
  })

  it('goes backwards through merges, the last one first', async () => {
    const both = await twoRecords()
    settled(await merge(both))
    const third = await caseInTriage({ at })
    await db.$transaction((tx) => matchChild(tx, third.childId, at))
    const [firstChildId = '', secondChildId = ''] = [both.keep.childId, third.childId].sort()
    const next = await db.duplicatePair.findUniqueOrThrow({ where: { firstChildId_secondChildId: { firstChildId, secondChildId } } })
    settled(await decideDuplicate(officer, { pairId: next.id, lock: next.lock, decision: 'same', keepId: third.childId, reason: 'The same again' }))
    expect(await survivingChild(officer, both.lose.childId)).toBe(third.childId)
    expect(await undoMerge(manager, { pairId: both.pairId, lock: await lockOf(both.pairId), reason: 'First' })).toMatchObject({ ok: false, refusal: { kind: 'invalid', reason: expect.stringContaining('Undo that first') } })
    settled(await undoMerge(manager, { pairId: next.id, lock: await lockOf(next.id), reason: 'Last' }))
    settled(await undoMerge(manager, { pairId: both.pairId, lock: await lockOf(both.pairId), reason: 'First' }))
    for (const { id, childId } of [both.keep, both.lose, third]) expect((await db.case.findUniqueOrThrow({ where: { id } })).childId).toBe(childId)
  })
})

it('what was decided and moved is not rewritten', async () => {
  const both = await twoRecords()
  settled(await merge(both))
  await expect(db.duplicateDecision.updateMany({ data: { reason: 'x' } })).rejects.toThrow()
  await expect(db.duplicateDecision.deleteMany()).rejects.toThrow()
  await expect(db.childMerge.updateMany({ data: { moved: {} } })).rejects.toThrow()
  await expect(db.childMerge.deleteMany()).rejects.toThrow()
  expect(await db.child.count({ where: { serviceId: ORGANISATIONS.yjs.id, mergedIntoId: both.keep.childId } })).toBe(1)
})
