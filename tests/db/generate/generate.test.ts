import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { CASE_STATUSES } from '@/lib/domain/intake/case-status'
import { readReference } from '@/lib/domain/intake/reference'
import { casePage } from '@/lib/server/intake/case-page'
import { casesPage } from '@/lib/server/intake/cases-page'
import { childPage } from '@/lib/server/intake/child-page'
import { findChildrenPage } from '@/lib/server/intake/find-children-page'
import { escalationPage } from '@/lib/server/escalation/escalation-page'
import { triageCasePage } from '@/lib/server/triage/triage-case-page'
import { triageQueuePage } from '@/lib/server/triage/triage-queue-page'
import { as } from '../../../prisma/scenarios/as'
import { createDatabase, dropDatabase } from '../../../scripts/databases.mjs'
import { runGenerate } from '../../../scripts/generate/run-generate'
import { runReplay } from '../../../scripts/replay/run-replay'
import { goTo } from '../../support/go-to'
import { owner as db } from '../../support/owner'

const at = new Date('2026-11-24T10:00:00Z')

/** Runs the command on the database that the tests are at, and answers with its exit status and its complaints. */
async function generate(...args: string[]) {
  const complaints: string[] = []
  const status = await runGenerate(args, { url: process.env.DATABASE_URL ?? '', at, say: () => undefined, complain: (line) => complaints.push(line) })
  return { status, complaints }
}

/** Everything in the tables that were filled but the numbers of transactions, as one hash a table. */
async function hashes(): Promise<Record<string, string | null>> {
  const tables = ['Child', 'Case', 'Notification', 'Offence', 'Score', 'Victim', 'EarlierDisposal', 'Disposal', 'Decision', 'LikeCase', 'Escalation', 'ChildAccess', 'AuditEvent']
  const found: Record<string, string | null> = {}
  for (const table of tables) {
    const [row] = await db.$queryRawUnsafe<{ hash: string | null }[]>(`SELECT md5(string_agg(line, '' ORDER BY line)) AS hash FROM (SELECT (to_jsonb(t) - 'transaction')::text AS line FROM "${table}" t) lines`)
    found[table] = row?.hash ?? null
  }
  return found
}

/** Runs something in another database like the one that the tests began with. */
async function elsewhere<T>(work: () => Promise<T>): Promise<T> {
  const [server, mine] = [inject('server'), process.env.DATABASE_URL ?? '']
  const name = `juncture_test_${randomUUID().replaceAll('-', '').slice(0, 12)}`
  await createDatabase(server, name, inject('template'))
  const url = new URL(server)
  url.pathname = `/${name}`
  await goTo(String(url))
  try {
    return await work()
  } finally {
    await goTo(mine)
    await dropDatabase(server, name)
  }
}

let mine: Awaited<ReturnType<typeof hashes>>

beforeAll(async () => {
  expect(await generate('--children', '120', '--seed', '7')).toEqual({ status: 0, complaints: [] })
  mine = await hashes()
}, 120_000)

describe('npm run generate', () => {
  it('makes the children that were asked for, with five cases to three of them, at every station', async () => {
    expect(await db.child.count()).toBe(120)
    expect(await db.case.count()).toBe(200)
    const found = await db.case.groupBy({ by: ['status'], _count: true })
    expect(new Set(found.map(({ status }) => status))).toEqual(new Set(CASE_STATUSES))
    expect(await db.child.count({ where: { cases: { none: {} } } })).toBe(0)
    const cases = await db.case.findMany({ select: { ref: true, createdAt: true, child: { select: { dateOfBirth: true } } } })
    expect(cases.filter(({ ref }) => readReference(ref) !== ref)).toEqual([])
    const ages = cases.map(({ createdAt, child }) => (createdAt.getTime() - child.dateOfBirth.getTime()) / (365.25 * 86_400_000))
    expect(Math.min(...ages)).toBeGreaterThan(10)
    expect(Math.max(...ages)).toBeLessThan(18)
  })

  it('freezes decisions that can be derived again', async () => {
    expect(await db.decision.count()).toBeGreaterThan(5)
    const said: string[] = []
    expect(await runReplay(['--all'], { at, say: (line) => said.push(line), complain: (line) => said.push(line) }), said.join('\n')).toBe(0)
    expect(await db.likeCase.count()).toBe(await db.decision.count())
  })

  it('is the same for the same seed, and another for another', async () => {
    const again = await elsewhere(async () => {
      expect(await generate('--children', '120', '--seed', '7')).toEqual({ status: 0, complaints: [] })
      return hashes()
    })
    const other = await elsewhere(async () => {
      expect(await generate('--children', '120', '--seed', '8')).toEqual({ status: 0, complaints: [] })
      return hashes()
    })
    expect(again).toEqual(mine)
    expect(other.Child).not.toBe(mine.Child)
    expect(other.Case).not.toBe(mine.Case)
  }, 120_000)

  it('does nothing twice, and refuses to make another one of what is there', async () => {
    const before = await hashes()
    expect(await generate('--children', '120', '--seed', '7')).toEqual({ status: 0, complaints: [] })
    expect(await generate('--children', '121', '--seed', '7')).toEqual({ status: 1, complaints: [expect.stringContaining('another generated casebook (seed 7, 120 children)')] })
    expect(await hashes()).toEqual(before)
  })

  it('refuses a database in which somebody works, and adds nothing', async () => {
    await elsewhere(async () => {
      await db.person.create({ data: { email: 'real@example.org', name: 'Somebody Real' } })
      expect(await generate('--children', '120')).toEqual({ status: 1, complaints: [expect.stringContaining('This database is in use')] })
      expect(await db.child.count()).toBe(0)
    })
  })

  it('says what is wrong with the question', async () => {
    expect(await generate('--children', '12')).toEqual({ status: 2, complaints: ['--children is 60 at the least, so that there is a case at every station'] })
    expect(await generate('--seed', 'x', '--children', '1.5')).toMatchObject({ status: 2, complaints: [expect.stringContaining('--children'), expect.stringContaining('--seed')] })
    expect((await generate('--colour')).complaints).toEqual(["Unknown option '--colour'"])
  })
})

describe('the pages on it', () => {
  it('open for a case at every station', async () => {
    const operations = as('operations', at)
    for (const status of CASE_STATUSES) {
      const { ref, childId } = await db.case.findFirstOrThrow({ where: { status, serviceId: operations.posts[0]?.serviceId, child: { restricted: false } }, select: { ref: true, childId: true } })
      expect(await casePage(operations, ref), status).not.toBeNull()
      expect(await childPage(operations, childId), status).not.toBeNull()
      if (status !== 'draft') expect((await triageCasePage(operations, ref))?.record.ref, status).toBe(ref)
      if (status === 'escalated') expect((await escalationPage(as('service', at), ref))?.ref).toBe(ref)
    }
  })

  it('list, find and count what is there', async () => {
    const triage = as('triage', at)
    const queue = await triageQueuePage(triage, 'all', null)
    expect(queue?.rows.length).toBeGreaterThan(5)
    const { givenNames, familyName, dateOfBirth, id } = await db.child.findFirstOrThrow({ where: { restricted: false, serviceId: triage.posts[0]?.serviceId ?? '' }, orderBy: { id: 'asc' } })
    const found = await findChildrenPage(triage, { givenNames, familyName, dateOfBirth: dateOfBirth.toISOString().slice(0, 10) })
    expect(found?.[0]?.id).toBe(id)
    const listed = await casesPage(triage, { words: familyName, status: null }, null)
    expect(listed?.rows.some((row) => row.familyName === familyName)).toBe(true)
  })
})
