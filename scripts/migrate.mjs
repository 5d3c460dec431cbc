// Applies prisma/migrations as `prisma migrate deploy` would, in milliseconds and without Prisma's engine.
import crypto from 'node:crypto'
import fs from 'node:fs'
import pg from 'pg'
import { inRoot, Plain } from './lib.mjs'

/** The advisory lock that Prisma Migrate takes, so that two instances, or Prisma itself, wait for each other. */
const prismaLock = 72707369

const bookkeeping = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`

/** Every migration of the project in order, with its SQL and the checksum that Prisma would write. */
export function migrationsOf(folder = inRoot('prisma/migrations')) {
  if (!fs.existsSync(folder)) return []
  return fs.readdirSync(folder).sort().flatMap(name => {
    const file = `${folder}/${name}/migration.sql`
    if (!fs.existsSync(file)) return []
    const sql = fs.readFileSync(file, 'utf8')
    return [{ name, sql, checksum: crypto.createHash('sha256').update(sql).digest('hex') }]
  })
}

/** The statement that gives the application's role its rights, and none beside them. */
export const applicationRights = () => fs.readFileSync(inRoot('prisma/application-rights.sql'), 'utf8')

/** Brings the database at `url` up to date, one transaction a migration, then the rights of the application's role; answers with the names it applied. */
export async function migrate(url, migrations = migrationsOf()) {
  const client = new pg.Client({ connectionString: url })
  try {
    await client.connect()
  } catch (error) {
    throw new Plain(`The database does not answer (${error.code ?? error.message}): check DATABASE_URL.`)
  }
  try {
    await client.query('SELECT pg_advisory_lock($1)', [prismaLock])
    await client.query(bookkeeping)
    const { rows } = await client.query('SELECT migration_name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL')
    const done = new Map(rows.map(row => [row.migration_name, row.checksum]))
    const applied = []
    for (const { name, sql, checksum } of migrations) {
      if (done.has(name) && done.get(name) !== checksum) throw new Plain(`The migration ${name} was edited after it was applied.`)
      if (done.has(name)) continue
      await apply(client, { name, sql, checksum })
      applied.push(name)
    }
    const { rows: [{ hasRole }] } = await client.query(`SELECT EXISTS (SELECT FROM _prisma_migrations WHERE migration_name = '20261122132000_the_applications_role') AS "hasRole"`)
    if (hasRole) await client.query(applicationRights())
    return applied
  } finally {
    await client.end()
  }
}

async function apply(client, { name, sql, checksum }) {
  await client.query('BEGIN')
  try {
    await client.query(sql)
    await client.query(
      'INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count) VALUES ($1, $2, now(), $3, 1)',
      [crypto.randomUUID(), checksum, name],
    )
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw new Plain(`The migration ${name} failed: ${error.message}`)
  }
}
