import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeAudit } from '@/lib/server/audit'
import { asApplication, db } from '@/lib/server/db'
import { signsInAsOwner } from '@/lib/server/warn-of-owner'
import { as } from '../../../prisma/scenarios/as'
import { applicationRights } from '../../../scripts/migrate.mjs'
import { goTo } from '../../support/go-to'
import { owner } from '../../support/owner'

const app = new pg.Client({ connectionString: asApplication(process.env.DATABASE_URL ?? '') })

beforeAll(async () => {
  await writeAudit(db, as('triage', new Date('2026-11-22T10:20:00Z')), [{ kind: 'access', action: 'session.begin' }])
  await app.connect()
})
afterAll(() => app.end())

/** Runs something as the application and takes it back; answers with what the database said against it. */
async function tried(sql: string): Promise<string> {
  await app.query('BEGIN')
  try {
    await app.query(sql)
    return 'it was done'
  } catch (error) {
    return error instanceof pg.DatabaseError ? (error.code ?? '') : String(error)
  } finally {
    await app.query('ROLLBACK')
  }
}

const REFUSED = '42501'

/** Every table with what its triggers refuse: all rewriting, the rewriting of some columns, or none. */
const tables = () => owner.$queryRaw<{ name: string; isFrozen: boolean; frozen: string[]; open: string[] }[]>`
  WITH frozen AS (SELECT tgrelid AS id, tgattr::int2[] AS columns FROM pg_trigger WHERE tgname = 'append_only')
  SELECT c.relname::text AS name, EXISTS (SELECT FROM frozen f WHERE f.id = c.oid AND cardinality(f.columns) = 0) AS "isFrozen",
         ARRAY(SELECT a.attname::text FROM pg_attribute a JOIN frozen f ON f.id = a.attrelid AND a.attnum = ANY (f.columns) WHERE a.attrelid = c.oid) AS frozen,
         ARRAY(SELECT a.attname::text FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND has_column_privilege('juncture_app', c.oid, a.attnum, 'UPDATE')) AS open
  FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> '_prisma_migrations' ORDER BY 1`

describe('the application', () => {
  it('works as a role that owns nothing, is no superuser, signs in nowhere and passes no row security', async () => {
    const [role] = await owner.$queryRaw<object[]>`
      SELECT rolsuper, rolcreaterole, rolcreatedb, rolcanlogin, rolreplication, rolbypassrls,
             (SELECT count(*)::int FROM pg_class WHERE relowner = r.oid) + (SELECT count(*)::int FROM pg_proc WHERE proowner = r.oid) + (SELECT count(*)::int FROM pg_namespace WHERE nspowner = r.oid) AS owned,
             ARRAY(SELECT m.roleid::regrole::text FROM pg_auth_members m WHERE m.member = r.oid) AS "memberOf"
      FROM pg_roles r WHERE rolname = 'juncture_app'`
    expect(role).toEqual({ rolsuper: false, rolcreaterole: false, rolcreatedb: false, rolcanlogin: false, rolreplication: false, rolbypassrls: false, owned: 0, memberOf: [] })
    expect((await app.query('SELECT current_user AS name')).rows).toEqual([{ name: 'juncture_app' }])
    expect(await db.$queryRaw`SELECT current_user::text AS name`).toEqual([{ name: 'juncture_app' }])
  })

  it('adds to the audit record and reads it, and can do nothing else to it', async () => {
    for (const table of ['AuditEvent', 'AuditSeal', 'AuditSealing', 'AuditEra']) {
      for (const sql of [
        `UPDATE "${table}" SET ${table === 'AuditEvent' ? 'action' : table === 'AuditSeal' ? 'hash' : 'id'} = ${table === 'AuditEvent' || table === 'AuditSeal' ? `'other'` : '9'}`, `DELETE FROM "${table}"`, `TRUNCATE "${table}" CASCADE`,
        `ALTER TABLE "${table}" DISABLE TRIGGER ALL`, `ALTER TABLE "${table}" DISABLE TRIGGER append_only`, `DROP TRIGGER append_only ON "${table}"`, `ALTER TABLE "${table}" ADD COLUMN x int`, `DROP TABLE "${table}" CASCADE`,
        `CREATE TRIGGER mine BEFORE INSERT ON "${table}" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting()`, `CREATE RULE mine AS ON INSERT TO "${table}" DO INSTEAD NOTHING`, `LOCK TABLE "${table}" IN ACCESS EXCLUSIVE MODE`,
        `COPY "${table}" TO PROGRAM 'cat'`,
      ]) expect(['0LP01', REFUSED], sql).toContain(await tried(sql))
    }
    expect(await tried('INSERT INTO "AuditEra" (id) VALUES (9)')).toBe(REFUSED)
    expect(await tried('SELECT audit_begin_era()')).toBe('it was done')
    expect(await tried(`INSERT INTO "AuditEvent" (id, at, kind, action) VALUES (gen_random_uuid(), now(), 'access', 'session.begin')`)).toBe('it was done')
    expect(await owner.auditEvent.count()).toBe(1)
  })

  it('takes no other way round what holds it', async () => {
    for (const sql of [
      'SET ROLE postgres', 'SET session_replication_role = replica', 'CREATE TABLE mine (id int)', 'CREATE SCHEMA mine', 'CREATE ROLE mine', 'CREATE EXTENSION pageinspect',
      `CREATE OR REPLACE FUNCTION refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$`, 'DROP FUNCTION refuse_rewriting() CASCADE', 'ALTER ROLE juncture_app SUPERUSER',
      `SELECT pg_read_file('PG_VERSION')`, 'SELECT * FROM _prisma_migrations', 'DELETE FROM _prisma_migrations', 'REASSIGN OWNED BY CURRENT_USER TO postgres', `SELECT setval('case_reference', 1)`, 'SELECT * FROM pg_authid',
    ]) expect([REFUSED, '22023', '42704', '0A000'], sql).toContain(await tried(sql))
  })

  it('makes no temporary table that could stand before a table of ours', async () => {
    // Rights to a database are not copied with a template.
    await owner.$executeRawUnsafe(applicationRights())
    expect(await tried('CREATE TEMP TABLE "AuditEvent" (id int)')).toBe(REFUSED)
  })

  it('may rewrite nothing that is append-only, and empty no table', async () => {
    const all = await tables()
    expect(all.filter(({ isFrozen }) => isFrozen).length).toBeGreaterThanOrEqual(30)
    expect(all.filter(({ isFrozen, open }) => isFrozen && open.length > 0).map(({ name }) => name)).toEqual([])
    expect(all.filter(({ frozen }) => frozen.length > 0).length).toBeGreaterThanOrEqual(4)
    expect(all.flatMap(({ name, frozen, open }) => frozen.filter((column) => open.includes(column)).map((column) => `${name}.${column}`))).toEqual([])
    const [held] = await owner.$queryRaw<{ wrong: string[] }[]>`
      SELECT array_agg(c.relname || ' ' || r.name) AS wrong FROM pg_class c, (VALUES ('TRUNCATE'), ('TRIGGER'), ('REFERENCES'), ('MAINTAIN')) r(name)
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND has_table_privilege('juncture_app', c.oid, r.name)`
    expect(held?.wrong).toBeNull()
  })

  it('deletes from few tables, and from none that says what was decided, seen or known', async () => {
    const deletable = (await owner.$queryRaw<{ name: string }[]>`SELECT relname::text AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND has_table_privilege('juncture_app', oid, 'DELETE')`).map(({ name }) => name)
    const all = await tables()
    expect(deletable.length).toBeLessThan(all.length / 4)
    expect(all.filter(({ name, isFrozen, frozen }) => (isFrozen || frozen.length > 0) && deletable.includes(name))).toEqual([])
    expect(['Child', 'Case', 'Notification', 'Person', 'Post', 'Session', 'Organisation', 'Meeting', 'Ballot', 'Escalation', 'Settlement', 'AuthorityRequest', 'Authority', 'ChildAccess', 'HandOver', 'PartnerCheck', 'OutboxMessage', 'DuplicatePair', 'EarlierDisposal'].filter((name) => deletable.includes(name))).toEqual([])
  })

  it('has its rights anew after each migration, and a table that came meanwhile among them', async () => {
    await owner.$executeRawUnsafe(`CREATE TABLE "Late" (id int, says text)`)
    await owner.$executeRawUnsafe(`CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "Late" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting()`)
    expect(await tried('SELECT * FROM "Late"')).toBe(REFUSED)
    await owner.$executeRawUnsafe('GRANT UPDATE, TRUNCATE ON "Vote" TO juncture_app')
    await owner.$executeRawUnsafe(applicationRights())
    expect(await tried('INSERT INTO "Late" VALUES (1)')).toBe('it was done')
    expect(await tried('UPDATE "Late" SET id = 2')).toBe(REFUSED)
    expect(await tried('UPDATE "Vote" SET reason = reason')).toBe(REFUSED)
    expect(await tried('TRUNCATE "Vote"')).toBe(REFUSED)
    await owner.$executeRawUnsafe('DROP TABLE "Late"')
  })

  it('knows whether its login could step out of the role, and a login of its own cannot', async () => {
    expect(await signsInAsOwner()).toBe(true)
    const login = `juncture_test_${randomUUID().slice(0, 8)}`
    const mine = process.env.DATABASE_URL ?? ''
    const url = new URL(mine)
    const [password] = [randomUUID()]
    await owner.$executeRawUnsafe(`CREATE ROLE ${login} LOGIN PASSWORD '${password}' IN ROLE juncture_app`)
    try {
      url.username = login
      url.password = password
      await goTo(String(url))
      expect(await signsInAsOwner()).toBe(false)
      const client = new pg.Client({ connectionString: asApplication(String(url)) })
      await client.connect()
      await client.query('RESET ROLE')
      for (const sql of ['TRUNCATE "AuditEvent"', 'DELETE FROM "AuditEvent"', `UPDATE "AuditEvent" SET reason = ''`, 'ALTER TABLE "AuditEvent" DISABLE TRIGGER ALL', 'CREATE TABLE mine (id int)']) await expect(client.query(sql), sql).rejects.toMatchObject({ code: REFUSED })
      await client.end()
    } finally {
      await goTo(mine)
      await owner.$executeRawUnsafe(`DROP ROLE ${login}`)
    }
  })
})
