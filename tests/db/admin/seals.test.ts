import { mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { writeAudit } from '@/lib/server/audit'
import { sealAudit } from '@/lib/server/admin/seal-audit'
import { verifyAudit } from '@/lib/server/admin/verify-audit'
import { as } from '../../../prisma/scenarios/as'
import { ORGANISATIONS } from '../../../prisma/scenarios/cast'
import { runAudit } from '../../../scripts/audit/run-audit'
import { owner as db } from '../../support/owner'
import { untilFinal } from '../../support/until-final'

const at = new Date('2026-11-22T10:20:00.123Z')
const triage = as('triage', at)
const [ours, theirs] = [ORGANISATIONS.yjs.id, ORGANISATIONS.neighbour.id]

/** Some events of a service, in a transaction of their own, that can be sealed; answers with their ids in the order of the seals. */
async function happen(serviceId: string | null, count: number): Promise<string[]> {
  const ids = await begin(serviceId, count)
  await untilFinal()
  return ids
}

/** The same, while another transaction may run. */
async function begin(serviceId: string | null, count: number): Promise<string[]> {
  const before = await db.auditEvent.findMany({ select: { id: true } })
  await writeAudit(db, triage, Array.from({ length: count }, (_, index) => ({ kind: 'consultation' as const, action: 'child.view', serviceId, after: { index, words: 'with "quotes"\nand a line' } })))
  const after = await db.auditEvent.findMany({ where: { id: { notIn: before.map(({ id }) => id) } }, orderBy: [{ era: 'asc' }, { transaction: 'asc' }, { id: 'asc' }], select: { id: true } })
  return after.map(({ id }) => id)
}

/** What somebody can do who administers the database: the triggers do not hold them. */
async function tamper(sql: string): Promise<void> {
  await db.$transaction([db.$executeRawUnsafe('SET LOCAL session_replication_role = replica'), db.$executeRawUnsafe(sql)])
}

beforeEach(async () => {
  for (const table of ['AuditSeal', 'AuditSealing', 'AuditEvent']) await tamper(`DELETE FROM "${table}"`)
})

describe('the seals of the audit record', () => {
  it('make one chain a service, and prove what they hold', async () => {
    await happen(ours, 3)
    await happen(theirs, 2)
    expect((await sealAudit(at))?.map(({ chain, number }) => ({ chain, number })).sort((a, b) => a.chain.localeCompare(b.chain))).toEqual([{ chain: ours, number: 1 }, { chain: theirs, number: 1 }].sort((a, b) => a.chain.localeCompare(b.chain)))
    await happen(ours, 1)
    await happen(null, 1)
    expect(await verifyAudit()).toEqual({ events: 5, seals: 2, notYetSealed: 2, broken: null })
    expect((await sealAudit(at))?.map(({ chain, number }) => `${chain} ${number}`).sort()).toEqual([`${ours} 2`, 'none 1'].sort())
    expect(await sealAudit(at)).toEqual([])
    expect(await verifyAudit()).toEqual({ events: 7, seals: 4, notYetSealed: 0, broken: null })
  })

  it('leave out what a transaction that still runs has written, and hold it next time', async () => {
    let finish = () => {}
    const mayEnd = new Promise<void>((resolve) => (finish = resolve))
    let begun = () => {}
    const hasBegun = new Promise<void>((resolve) => (begun = resolve))
    const long = db.$transaction(async (tx) => {
      await writeAudit(tx, triage, [{ kind: 'consultation', action: 'case.view', serviceId: ours }])
      begun()
      await mayEnd
    })
    await hasBegun
    await begin(ours, 2)
    await sealAudit(at)
    finish()
    await long
    await untilFinal()
    expect(await verifyAudit()).toMatchObject({ broken: null })
    await sealAudit(at)
    expect(await verifyAudit()).toMatchObject({ events: 3, notYetSealed: 0, broken: null })
  })

  it('are made by one sealer, however many try', async () => {
    await happen(ours, 50)
    const tries = await Promise.all(Array.from({ length: 8 }, () => sealAudit(at)))
    expect(tries.filter((seals) => seals && seals.length > 0).length).toBe(1)
    expect(await verifyAudit()).toEqual({ events: 50, seals: 1, notYetSealed: 0, broken: null })
  })

  const SET = (id: string, what: string) => `UPDATE "AuditEvent" SET ${what} WHERE id = '${id}'`
  it.each([
    ['another action', (id: string) => SET(id, `action = 'case.view'`), 'event-changed'],
    ['another person', (id: string) => SET(id, `"actorId" = gen_random_uuid()`), 'event-changed'],
    ['a millisecond later', (id: string) => SET(id, `at = at + interval '1 millisecond'`), 'event-changed'],
    ['other words', (id: string) => SET(id, `"after" = '{"index": 9}'`), 'event-changed'],
    ['no words', (id: string) => SET(id, `"after" = NULL`), 'event-changed'],
    ['a reason', (id: string) => SET(id, `reason = 'because'`), 'event-changed'],
    ['another kind', (id: string) => SET(id, `kind = 'access'`), 'event-changed'],
    ['gone', (id: string) => `DELETE FROM "AuditEvent" WHERE id = '${id}'`, 'event-missing-before'],
  ])('name the event that somebody changed: %s', async (_what, sql, what) => {
    const ids = await happen(ours, 5)
    await sealAudit(at)
    await tamper(sql(ids[2] ?? ''))
    expect((await verifyAudit()).broken).toMatchObject({ what, chain: ours, number: 1, eventId: what === 'event-changed' ? ids[2] : ids[3] })
  })

  it('name what was put in, moved to another service, or cut off at the end', async () => {
    const ids = await happen(ours, 4)
    await sealAudit(at)
    await tamper(`INSERT INTO "AuditEvent" (id, at, kind, action, "serviceId", era, "transaction") SELECT 'ffffffff-ffff-7fff-bfff-ffffffffffff', at, kind, action, "serviceId", era, "transaction" FROM "AuditEvent" WHERE id = '${ids[3]}'`)
    expect((await verifyAudit()).broken).toMatchObject({ what: 'event-not-sealed', eventId: 'ffffffff-ffff-7fff-bfff-ffffffffffff' })
    await tamper(`DELETE FROM "AuditEvent" WHERE id IN ('ffffffff-ffff-7fff-bfff-ffffffffffff', '${ids[3]}')`)
    expect((await verifyAudit()).broken).toMatchObject({ what: 'events-missing-at-end', missing: 1 })
    await tamper(SET(ids[0] ?? '', `"serviceId" = '${theirs}'`))
    expect((await verifyAudit()).broken).toMatchObject({ what: 'event-not-sealed', chain: theirs, eventId: ids[0] })
  })

  it('name a seal that somebody changed or removed', async () => {
    await happen(ours, 2)
    await sealAudit(at)
    await happen(ours, 2)
    await sealAudit(at)
    await tamper(`UPDATE "AuditSealing" SET "sealedAt" = "sealedAt" - interval '1 day' WHERE id = 1`)
    expect((await verifyAudit()).broken).toEqual({ what: 'seal-changed', chain: ours, number: 1 })
    await tamper(`DELETE FROM "AuditSeal" WHERE number = 1`)
    expect((await verifyAudit()).broken).toMatchObject({ what: 'event-not-sealed' })
  })

  it('cannot be changed by whoever the application is', async () => {
    await happen(ours, 1)
    await sealAudit(at)
    await expect(db.auditSeal.updateMany({ data: { events: 0 } })).rejects.toThrow()
    await expect(db.auditSeal.deleteMany()).rejects.toThrow()
    await expect(db.auditSealing.deleteMany()).rejects.toThrow()
    await expect(db.$executeRaw`TRUNCATE "AuditSeal", "AuditSealing"`).rejects.toThrow()
  })

  it('begin an era where a dump was restored into a cluster that counts from the beginning', async () => {
    await happen(ours, 2)
    await sealAudit(at)
    await tamper(`UPDATE "AuditEvent" SET "transaction" = "transaction" + 1000000`)
    await tamper(`DELETE FROM "AuditSeal"`)
    await tamper(`DELETE FROM "AuditSealing"`)
    expect(await sealAudit(at)).toHaveLength(1)
    await happen(ours, 3)
    expect(await sealAudit(at)).toHaveLength(1)
    expect(await verifyAudit()).toEqual({ events: 5, seals: 2, notYetSealed: 0, broken: null })
    expect(new Set((await db.auditEvent.findMany({ select: { era: true } })).map(({ era }) => era)).size).toBe(2)
  })
})

describe('npm run audit', () => {
  const said: string[] = []
  const complaints: string[] = []
  const run = async (...args: string[]) => {
    said.length = complaints.length = 0
    return runAudit(args, { at, say: (line) => said.push(line), complain: (line) => complaints.push(line) })
  }
  const folders: string[] = []
  afterAll(async () => {
    delete process.env.AUDIT_SEAL_FILE
    for (const folder of folders) await rm(folder, { recursive: true })
  })

  it('finds a record that was rewritten from its beginning, by the seals that were published', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'juncture-seals-'))
    folders.push(folder)
    const file = path.join(folder, 'seals.jsonl')
    process.env.AUDIT_SEAL_FILE = file
    const [first = ''] = await happen(ours, 2)
    expect(await run('seal')).toBe(0)
    expect(said).toEqual(['1 seal was made.'])
    expect((await readFile(file, 'utf8')).trim().split('\n')).toHaveLength(1)
    expect(await run('verify', '--published', file)).toBe(0)
    expect(said).toEqual(['2 events in 1 seal proven; not sealed yet: 0.'])

    delete process.env.AUDIT_SEAL_FILE
    for (const table of ['AuditSeal', 'AuditSealing']) await tamper(`DELETE FROM "${table}"`)
    await tamper(SET_ACTION(first))
    await sealAudit(at)
    expect(await run('verify')).toBe(0)
    expect(await run('verify', '--published', file)).toBe(1)
    expect(complaints).toEqual([`Seal 1 (service ${ours}) is not the one that was published.`])
  })

  it('says what is wrong with the question', async () => {
    expect(await run()).toBe(2)
    expect(await run('verify', '--published')).toBe(2)
    expect(await run('verify', '--published', '/nowhere')).toBe(2)
    expect(complaints).toEqual(['/nowhere is no file of published seals.'])
    expect(await run('--help')).toBe(0)
  })
})

const SET_ACTION = (id: string) => `UPDATE "AuditEvent" SET action = 'case.view' WHERE id = '${id}'`
