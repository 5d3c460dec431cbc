import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { sealAudit } from '@/lib/server/admin/seal-audit'
import { verifyAudit } from '@/lib/server/admin/verify-audit'
import { writeAudit } from '@/lib/server/audit'
import { as } from '../../../prisma/scenarios/as'
import { ORGANISATIONS } from '../../../prisma/scenarios/cast'
import { backUp, restore } from '../../../scripts/backups.mjs'
import { createDatabase, dropDatabase } from '../../../scripts/databases.mjs'
import { caseInTriage } from '../../support/case-in-triage'
import { goTo } from '../../support/go-to'
import { owner as db } from '../../support/owner'
import { untilFinal } from '../../support/until-final'

const at = new Date('2026-11-22T10:20:00Z')
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'juncture-backup-'))
const file = path.join(folder, 'backup.gz')
const mine = process.env.DATABASE_URL ?? ''
const made: string[] = []

/** A new empty database on the server of the tests. */
async function emptyDatabase(): Promise<string> {
  const name = `juncture_test_${randomUUID().replaceAll('-', '').slice(0, 12)}`
  await createDatabase(inject('server'), name)
  made.push(name)
  const url = new URL(inject('server'))
  url.pathname = `/${name}`
  return String(url)
}

/** Every table with its rows, and with the triggers that hold it. */
async function everything() {
  const tables = await db.$queryRaw<{ name: string }[]>`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY 1`
  const parts = tables.map(({ name }) => `SELECT '${name}' AS name, count(*)::int AS rows, md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) AS hash FROM "${name}" t`)
  const triggers = await db.$queryRaw`SELECT tgrelid::regclass::text AS "table", tgname, tgenabled::text FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1, 2`
  return { rows: await db.$queryRawUnsafe<{ name: string; rows: number; hash: string }[]>(`${parts.join(' UNION ALL ')} ORDER BY 1`), triggers }
}

const WORDS = 'tab\tand "quotes" and \\. and \\N\r\nand a line\u2028and another — Zofia Wiśniewska'

beforeAll(async () => {
  await caseInTriage({ at })
  await writeAudit(db, as('triage', at), [{ kind: 'consultation', action: 'case.view', serviceId: ORGANISATIONS.yjs.id, reason: WORDS, after: { words: WORDS } }])
  await untilFinal()
  await sealAudit(at)
  await backUp(mine, file)
})

afterAll(async () => {
  await goTo(mine)
  for (const name of made) await dropDatabase(inject('server'), name)
  fs.rmSync(folder, { recursive: true })
})

describe('backup and restore', () => {
  it('bring back every row of every table, with what holds it, and a record that is proven', async () => {
    const before = await everything()
    expect(before.rows.filter(({ rows }) => rows > 0).length).toBeGreaterThan(15)
    const url = await emptyDatabase()
    const total = await restore(url, file)
    await goTo(url)
    const after = await everything()
    expect(after).toEqual(before)
    expect(total).toBe(after.rows.reduce((sum, { rows }) => sum + rows, 0))
    expect(await verifyAudit()).toMatchObject({ notYetSealed: 0, broken: null })
    await writeAudit(db, as('triage', at), [{ kind: 'consultation', action: 'case.view', serviceId: ORGANISATIONS.yjs.id }])
    await untilFinal()
    expect(await sealAudit(at)).toHaveLength(1)
    expect(await verifyAudit()).toMatchObject({ notYetSealed: 0, broken: null })
    await expect(db.auditEvent.deleteMany()).rejects.toThrow()
    await goTo(mine)
  })

  it('leave the file to its owner alone, and overwrite none', async () => {
    expect(fs.statSync(file).mode & 0o077).toBe(0)
    const bytes = fs.readFileSync(file)
    await expect(backUp(mine, file)).rejects.toThrow('is there already')
    expect(fs.readFileSync(file).equals(bytes)).toBe(true)
  })

  it.each([
    ['a file that was cut off', () => fs.readFileSync(file).subarray(0, 4000), 'cannot be read to its end'],
    ['a file without its end', () => gzipSync(gunzipSync(fs.readFileSync(file)).toString().replace(/-- \{"complete".*\n$/, '')), 'was not written to its end'],
    ['another file', () => gzipSync('Dear sir\n'), 'is no backup'],
    ['a backup of a newer version', () => gzipSync(gunzipSync(fs.readFileSync(file)).toString().replace('"migrations":[', '"migrations":["99990101000000_to_come",')), 'newer Juncture'],
  ])('refuse %s, and leave the database empty', async (_what, bytes, words) => {
    const other = path.join(folder, `${randomUUID()}.gz`)
    fs.writeFileSync(other, bytes())
    const url = await emptyDatabase()
    await expect(restore(url, other)).rejects.toThrow(words)
    await goTo(url)
    expect(await db.$queryRaw`SELECT tablename FROM pg_tables WHERE schemaname = 'public'`).toEqual([])
    await goTo(mine)
  })

  it('refuse a database in which there is something', async () => {
    await expect(restore(mine, file)).rejects.toThrow('not empty')
  })
})
