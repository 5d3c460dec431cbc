import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Outcome } from '@/lib/domain/outcome/outcome'
import { caseRecord } from '@/lib/server/intake/case-record'
import { reading } from '@/lib/server/reading'
import { assessCase } from '@/lib/server/triage/assess-case'
import { decidePage } from '@/lib/server/triage/decide-page'
import { decideTriage } from '@/lib/server/triage/decide-triage'
import { freezeDecision } from '@/lib/server/triage/freeze-decision'
import { likeCases } from '@/lib/server/triage/like-cases'
import { as } from '../../../prisma/scenarios/as'
import { CAST, ORGANISATIONS } from '../../../prisma/scenarios/cast'
import { migrationsOf } from '../../../scripts/migrate.mjs'
import { caseInTriage, versionOf, type TriageCaseOptions } from '../../support/case-in-triage'
import { countQueries } from '../../support/count-queries'
import { owner as db } from '../../support/owner'
import { settled } from '../../support/settle'

const at = new Date('2026-11-24T10:00:00Z')
const daysBefore = (days: number) => new Date(at.getTime() - days * 86_400_000)
const rationale = { why: 'A shove, admitted, and put right.', alternatives: 'No less would have been heard.', child: 'Nothing else to weigh.', departure: null }

async function assessed(ref: string, on: Date) {
  const { id } = await db.case.findUniqueOrThrow({ where: { ref }, select: { id: true } })
  const record = await caseRecord(db, id)
  const found = record && (await assessCase(db, record, on))
  if (!record || !found) throw new Error('no case to assess')
  return { record, found }
}

/** A case like the one that is asked about, decided so many days before. */
async function decided(days: number, outcome: Outcome, options: Partial<TriageCaseOptions> = {}): Promise<{ id: string; ref: string; childId: string }> {
  const on = daysBefore(days)
  const made = await caseInTriage({ at: on, score: { final: 2 }, ...options })
  const { record, found } = await assessed(made.ref, on)
  await db.$transaction((tx) => freezeDecision(tx, as('triage', on), record, found, { station: 'triage', choice: 'settle', outcome, rationale: { why: 'as before' }, decidedById: CAST.triage.id }))
  await db.case.update({ where: { id: made.id }, data: { outcome, status: 'closed' } })
  return made
}

const near = async (ref: string, who: Parameters<typeof as>[0] = 'triage') => {
  const { record, found } = await assessed(ref, at)
  return likeCases(db, as(who, at), record, found)
}

let asked: string

beforeAll(async () => {
  asked = (await caseInTriage({ at, score: { final: 2 } })).ref
})

describe('like cases', () => {
  it('are none at first, and then the decided ones of this service that are near enough', async () => {
    expect(await near(asked)).toMatchObject({ caseIds: [], summary: { total: 0, counts: [] }, shown: [] })
    const same = await decided(30, 'OC8')
    const newer = await decided(10, 'OC22')
    const graver = await decided(5, 'YC', { score: { final: 3 } })
    await decided(5, 'YC', { offence: 'theft-from-a-shop-goods-up-to-200' })
    await decided(5, 'YC', { serviceId: ORGANISATIONS.neighbour.id })
    await decided(-2, 'YC')
    const found = await near(asked)
    expect(found?.caseIds).toEqual([newer.id, same.id, graver.id])
    expect(found?.shown).toEqual([
      { outcome: 'OC22', ref: newer.ref, decidedAt: daysBefore(10), differs: [] },
      { outcome: 'OC8', ref: same.ref, decidedAt: daysBefore(30), differs: [] },
      { outcome: 'YC', ref: graver.ref, decidedAt: daysBefore(5), differs: ['a score of 3'] },
    ])
    expect(JSON.stringify(found)).not.toContain('Thurgood')
  })

  it('leaves out a case whose decision no longer stands, and counts it again with the one that came last', async () => {
    const [{ id, ref }, before] = [await decided(20, 'OC8'), (await near(asked))?.caseIds.length ?? 0]
    await db.case.update({ where: { id }, data: { outcome: null, status: 'in_triage' } })
    expect((await near(asked))?.caseIds).toHaveLength(before - 1)
    const { record, found } = await assessed(ref, daysBefore(3))
    await db.$transaction((tx) => freezeDecision(tx, as('triage', daysBefore(3)), record, found, { station: 'panel', choice: 'unanimous', outcome: 'YC', rationale: {}, decidedById: null }))
    await db.case.update({ where: { id }, data: { outcome: 'YC', status: 'closed' } })
    expect((await near(asked))?.shown.find((one) => one.ref === ref)).toMatchObject({ outcome: 'YC', decidedAt: daysBefore(3) })
    expect(await db.likeCase.count({ where: { caseId: id } })).toBe(1)
  })

  it('leaves out a restricted child for whoever is not named, in the count too', async () => {
    const hidden = await decided(4, 'OC23')
    await db.child.update({ where: { id: hidden.childId }, data: { restricted: true } })
    const [forMe, forThem] = [await near(asked), await near(asked, 'secondTriage')]
    expect(forMe?.caseIds).not.toContain(hidden.id)
    expect(forMe?.summary.counts.map(({ outcome }) => outcome)).not.toContain('OC23')
    await db.childAccess.create({ data: { childId: hidden.childId, personId: CAST.secondTriage.id, reason: 'Works with the child', grantedById: CAST.operations.id, grantedAt: at } })
    const named = await near(asked, 'secondTriage')
    expect(forThem?.caseIds).toEqual(forMe?.caseIds)
    expect(named?.caseIds).toContain(hidden.id)
    expect(named?.summary.total).toBe((forMe?.summary.total ?? 0) + 1)
  })

  it('shows a panel member how they ended and none of them', async () => {
    const found = await near(asked, 'education')
    expect(found?.summary.total).toBeGreaterThan(3)
    expect(found?.shown).toEqual([])
  })

  it('says nothing of a case that has no score', async () => {
    const { ref } = await caseInTriage({ at })
    expect((await decidePage(as('triage', at), ref))?.like).toBeNull()
  })

  it('keeps with a decision what stood beside it', async () => {
    const { ref } = await caseInTriage({ at, score: { final: 2 } })
    const shown = await decidePage(as('triage', at), ref)
    const { decisionId } = settled(await decideTriage(as('triage', at), { ref, version: await versionOf(ref), choice: 'settle', outcome: 'OC8', rationale }))
    const { likeCases: kept } = await db.decision.findUniqueOrThrow({ where: { id: decisionId }, select: { likeCases: true } })
    expect(shown?.like?.caseIds.length).toBeGreaterThan(3)
    expect(kept).toEqual({ likeness: shown?.like?.likeness, caseIds: shown?.like?.caseIds, summary: shown?.like?.summary, says: expect.any(Array) })
    await expect(db.$executeRaw`UPDATE "Decision" SET "likeCases" = NULL WHERE id = ${decisionId}::uuid`).rejects.toThrow(/append-only/)
  })

  it('were put in by the migration as decisions that are frozen now put them in', async () => {
    const kept = await db.likeCase.findMany({ orderBy: { caseId: 'asc' } })
    expect(kept.length).toBeGreaterThan(5)
    const sql = migrationsOf().find(({ name }) => name.endsWith('_like_cases'))?.sql ?? ''
    await db.likeCase.deleteMany({})
    await db.$executeRawUnsafe(sql.slice(sql.indexOf('INSERT INTO "LikeCase"')))
    expect(await db.likeCase.findMany({ orderBy: { caseId: 'asc' } })).toEqual(kept)
  })

  it('are found in one query, whose reading does not grow with the casebook', async () => {
    const { record, found } = await assessed(asked, at)
    const measured = async () => {
      const { queries } = await countQueries(() => likeCases(reading(as('triage', at)), as('triage', at), record, found))
      const [nearest, rows] = await db.$transaction(async (tx) => {
        const read = async () => (await tx.$queryRaw<[{ rows: number }]>`SELECT sum(seq_tup_read + idx_tup_fetch)::int AS rows FROM pg_stat_xact_user_tables WHERE relname IN ('LikeCase', 'Case', 'Child')`)[0].rows
        // What the connection read before is told too, until it is gathered.
        const before = await read()
        const answer = await likeCases(tx, as('triage', at), record, found)
        return [answer?.caseIds.length ?? 0, (await read()) - before]
      })
      return { queries: queries.length, nearest, rows }
    }
    for (const more of [5_000, 10_000]) {
      await moreLikeCases(more)
      expect(await measured()).toMatchObject({ queries: 1, nearest: 20 })
    }
    const { rows } = await measured()
    expect(rows).toBeGreaterThan(0)
    // Of 15,000 that are there.
    expect(rows).toBeLessThan(1_000)
  })
})

/** Adds copies of a decided case, a day apart, with equal shares of scores; the planner is told. */
async function moreLikeCases(count: number): Promise<void> {
  await db.$executeRaw`
    WITH like_this AS (SELECT * FROM "LikeCase" ORDER BY "caseId" LIMIT 1),
    made AS (SELECT gen_random_uuid() AS case_id, gen_random_uuid() AS decision_id, ${randomUUID()} || n AS ref, 1 + n % 5 AS score, ${at}::timestamptz - n * interval '1 day' AS decided FROM generate_series(1, ${count}::int) n),
    cases AS (
      INSERT INTO "Case" (id, ref, "serviceId", "childId", status, "statusSince", outcome, "createdAt", "createdById")
      SELECT m.case_id, m.ref, c."serviceId", c."childId", 'closed', m.decided, 'OC8', m.decided, c."createdById" FROM made m, "Case" c, like_this l WHERE c.id = l."caseId"),
    decisions AS (
      INSERT INTO "Decision" (id, "caseId", station, choice, outcome, rationale, "decidedAt", facts, assessment, ruleset, "editionId", settings)
      SELECT m.decision_id, m.case_id, 'triage', 'settle', 'OC8', '{}', m.decided, '{}', '{}', d.ruleset, d."editionId", '{}' FROM made m, "Decision" d, like_this l WHERE d.id = l."decisionId")
    INSERT INTO "LikeCase" ("caseId", "decisionId", "serviceId", offence, category, score, history, account, outcome, "decidedAt")
    SELECT m.case_id, m.decision_id, l."serviceId", l.offence, l.category, m.score, l.history, l.account, 'OC8', m.decided FROM made m, like_this l`
  await db.$executeRaw`ANALYZE "LikeCase", "Case", "Child"`
}
