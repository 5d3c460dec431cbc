import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asApplication, db } from '@/lib/server/db'
import { everyService, reading } from '@/lib/server/reading'
import { inScope, scopeOf } from '@/lib/server/scope'
import { transact } from '@/lib/server/transact'
import { as } from '../../../prisma/scenarios/as'
import { ORGANISATIONS } from '../../../prisma/scenarios/cast'
import { caseInTriage } from '../../support/case-in-triage'
import { countQueries } from '../../support/count-queries'
import { owner } from '../../support/owner'

const at = new Date('2026-11-22T10:20:00Z')
const [ours, theirs] = [ORGANISATIONS.yjs.id, ORGANISATIONS.neighbour.id]
const [triage, neighbour] = [as('triage', at), as('neighbour', at)]
const app = new pg.Client({ connectionString: asApplication(process.env.DATABASE_URL ?? '') })
let mine: Awaited<ReturnType<typeof caseInTriage>>
let other: Awaited<ReturnType<typeof caseInTriage>>

beforeAll(async () => {
  mine = await caseInTriage({ at })
  other = await caseInTriage({ at, serviceId: theirs })
  await app.connect()
})
afterAll(() => app.end())

/** What a statement answers the application with a scope, or the code of what the database says against it; it is taken back. */
async function told(scope: string | null, sql: string): Promise<unknown> {
  await app.query('BEGIN')
  try {
    if (scope !== null) await app.query(`SELECT set_config('juncture.scope', $1, true)`, [scope])
    const { rows, rowCount } = await app.query(sql)
    return rows.length > 0 ? rows : rowCount
  } catch (error) {
    return error instanceof pg.DatabaseError ? error.code : String(error)
  } finally {
    await app.query('ROLLBACK')
  }
}

const ids = 'SELECT id FROM "Child"'

describe('the database', () => {
  it.each([['nobody’s posts', 'none'], ['words', 'everything'], ['a service that is not there', '01900000-0000-7000-8000-0000000000ff'], ['half an id', ours.slice(0, 20)], ['an id and more', `${ours},x`]])('shows no child and no case with %s for a scope', async (_what, scope) => {
    expect(await told(scope, ids)).toBe(0)
    expect(await told(scope, 'SELECT id FROM "Case"')).toBe(0)
    expect(await told(scope, `SELECT children_named_with('%')`)).toBe(0)
    expect(await told(scope, 'UPDATE "Child" SET school = NULL')).toBe(0)
  })

  it.each([['nothing was said', null], ['nothing was said that is anything', '']])('refuses to show any where %s', async (_what, scope) => {
    for (const sql of [ids, 'SELECT id FROM "Case"', `SELECT children_named_with('%')`, 'UPDATE "Child" SET school = NULL', 'SELECT count(*) FROM "Case"']) expect(await told(scope, sql), sql).toBe('42501')
    await expect(db.child.count()).rejects.toThrow('reading(actor)')
  })

  it('shows a service’s own to whoever forgets to ask for them', async () => {
    expect(await told(ours, ids)).toEqual([{ id: mine.childId }])
    expect(await told(theirs, ids)).toEqual([{ id: other.childId }])
    expect(await told(ours, 'SELECT ref FROM "Case"')).toEqual([{ ref: mine.ref }])
    expect(await told([ours, theirs].join(','), 'SELECT count(*)::int AS count FROM "Case"')).toEqual([{ count: 2 }])
    expect(await told('*', 'SELECT count(*)::int AS count FROM "Child"')).toEqual([{ count: 2 }])
    expect(await reading(triage).case.findMany({ select: { ref: true } })).toEqual([{ ref: mine.ref }])
    expect(await reading(neighbour).child.findMany({ select: { id: true } })).toEqual([{ id: other.childId }])
    expect(await reading({ posts: [] }).child.count()).toBe(0)
    expect(await everyService().child.count()).toBe(2)
  })

  it('searches by name and by key among a service’s own alone', async () => {
    await owner.child.updateMany({ data: { matchKeys: ['key'] } })
    for (const search of [`children_named_with('%thurgood%')`, `children_named_like('mia thurgood')`, `children_with_keys('{key}')`]) {
      expect(await told(ours, `SELECT ${search} AS id`), search).toEqual([{ id: mine.childId }])
      expect(await told('none', `SELECT ${search} AS id`), search).toBe(0)
    }
  })

  it('writes nothing of another service, nor gives or takes a row of its own away', async () => {
    expect(await told(ours, `UPDATE "Child" SET school = 'Elsewhere'`)).toBe(1)
    expect(await told(ours, `UPDATE "Child" SET school = 'Elsewhere' WHERE id = '${other.childId}'`)).toBe(0)
    expect(await told(ours, `UPDATE "Case" SET "serviceId" = '${theirs}'`)).toBe('42501')
    expect(await told(ours, `UPDATE "Child" SET "serviceId" = '${theirs}'`)).toBe('42501')
    const copy = (service: string) => `INSERT INTO "Child" (id, "serviceId", "givenNames", "familyName", "dateOfBirth", "searchName", "createdAt", "createdById") VALUES (gen_random_uuid(), '${service}', 'A', 'B', '2012-01-01', 'a b', now(), gen_random_uuid())`
    expect(await told(ours, copy(ours))).toBe(1)
    expect(await told(ours, copy(theirs))).toBe('42501')
    expect(await told(null, copy(ours))).toBe('42501')
    expect(await told(ours, 'DELETE FROM "Child"')).toBe('42501')
    expect(await told(ours, 'ALTER TABLE "Child" DISABLE ROW LEVEL SECURITY')).toBe('42501')
    expect(await told(ours, 'DROP POLICY of_service ON "Child"')).toBe('42501')
    expect(await told(ours, `SET row_security = off; ${ids}`)).toBe('42501')
  })

  it('shows a child of another service while they are offered to this one or looked after by it, with their cases', async () => {
    const { id } = await owner.handOver.create({
      data: { childId: other.childId, kind: 'caretaking', fromServiceId: theirs, toServiceId: ours, toName: 'Ours', because: 'moved', reason: 'Moved', startsOn: new Date('2026-11-22'), status: 'offered', offeredById: neighbour.personId, offeredAt: at },
      select: { id: true },
    })
    for (const [status, seen] of [['offered', 2], ['accepted', 2], ['ended', 1], ['declined', 1], ['withdrawn', 1]] as const) {
      const answered = status === 'offered' ? {} : { answeredAt: at, answeredById: triage.personId, answerReason: 'Agreed' }
      const ended = status === 'ended' ? { endedOn: new Date('2026-11-22'), endedById: triage.personId, endReason: 'Over' } : { endedOn: null, endedById: null, endReason: null }
      await owner.handOver.update({ where: { id }, data: { status, ...answered, ...ended }, select: { id: true } })
      expect([await reading(triage).child.count(), await reading(triage).case.count(), await reading(neighbour).child.count()], status).toEqual([seen, seen, 1])
    }
  })
})

describe('a scope', () => {
  it('is that of whoever asks, however many ask at once on however few connections', async () => {
    const asked = await Promise.all(
      Array.from({ length: 240 }, async (_, index) => {
        const [who, wanted] = ([[triage, ours], [neighbour, theirs], [{ posts: [] }, null]] as const)[index % 3] ?? [{ posts: [] }, null]
        const client = reading(who)
        const [row] = await client.$queryRaw<{ services: string[] }[]>`SELECT ARRAY(SELECT DISTINCT "serviceId" FROM "Child") AS services`
        return JSON.stringify(row?.services) === JSON.stringify(wanted ? [wanted] : [])
      }),
    )
    expect(asked.filter((right) => !right)).toEqual([])
  })

  it('is that of the actor in a change, from its first statement to its last, and over with it', async () => {
    const seen = async (actor: typeof triage) => transact(actor, 'case.view', async (tx) => ({ value: [await tx.case.count(), (await tx.case.findMany({ select: { serviceId: true } })).map(({ serviceId }) => serviceId)], audit: [{ kind: 'consultation', action: 'case.view' }] }))
    const [a, b] = await Promise.all([seen(triage), seen(neighbour)])
    expect([a, b]).toEqual([{ ok: true, value: [1, [ours]] }, { ok: true, value: [1, [theirs]] }])
    await expect(db.case.count()).rejects.toThrow('no scope')
  })

  it('outlives no failure: a connection that could not be told is not handed on', async () => {
    await expect(inScope('\u0000', async () => await db.$queryRaw`SELECT 1`)).rejects.toThrow()
    await expect(db.child.count()).rejects.toThrow('no scope')
    expect(await reading(triage).child.count()).toBe(1)
  })

  it('costs no statement of a page, and reads ask in no way that is joined with others’', async () => {
    expect((await countQueries(() => reading(triage).case.count())).queries).toHaveLength(1)
    await expect(reading(triage).case.findUnique({ where: { ref: mine.ref } })).rejects.toThrow('no scope')
  })

  it('names the services of today’s posts once each, in order, and none for nobody', () => {
    const post = triage.posts[0]
    if (!post) throw new Error('no post')
    expect(scopeOf({ posts: [{ ...post, serviceId: theirs }, post, post] })).toBe([ours, theirs].sort().join(','))
    expect(scopeOf({ posts: [] })).toBe('none')
  })
})
