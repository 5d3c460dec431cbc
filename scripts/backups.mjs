// Backup and restore of a whole database without pg_dump, which the embedded server does not have: one gzipped file that
// `psql` could read too. Every row of one instant; what the database computes itself is left to it.
import fs from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import zlib from 'node:zlib'
import pg from 'pg'
import copy from 'pg-copy-streams'
import { Plain } from './lib.mjs'
import { migrate, migrationsOf } from './migrate.mjs'

const FIRST_LINE = '-- Juncture backup 1'

/** One connection for the length of `work`. */
async function connected(url, work) {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect().catch(error => {
    throw new Plain(`The database does not answer (${error.code ?? error.message}): check DATABASE_URL.`)
  })
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** The tables with what may be copied of them, each after those that it refers to. */
async function tablesOf(client) {
  const { rows } = await client.query(`
    SELECT c.relname AS name,
           ARRAY(SELECT quote_ident(a.attname) FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' ORDER BY a.attnum) AS columns,
           ARRAY(SELECT DISTINCT f.confrelid::regclass::text FROM pg_constraint f WHERE f.conrelid = c.oid AND f.contype = 'f' AND f.confrelid <> c.oid) AS "refersTo"
    FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> '_prisma_migrations' ORDER BY c.relname`)
  const sorted = []
  for (let left = rows; left.length > 0; ) {
    const ready = left.filter(table => !left.some(other => other !== table && table.refersTo.some(name => name.replaceAll('"', '') === other.name)))
    if (ready.length === 0) throw new Error(`Tables that refer to each other in a ring: ${left.map(table => table.name).join(', ')}`)
    sorted.push(...ready)
    left = left.filter(table => !ready.includes(table))
  }
  return sorted
}

const appliedTo = async client =>
  (await client.query('SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name')).rows.map(row => row.name)

/** Writes a backup of the database at `url` to a new file that only its owner may read; answers with how many rows it holds. */
export const backUp = (url, file) =>
  connected(url, async client => {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    let total = 0
    async function* lines() {
      yield `${FIRST_LINE}\n-- ${JSON.stringify({ migrations: await appliedTo(client) })}\n`
      for (const { name, columns } of await tablesOf(client)) {
        const list = `"${name}" (${columns.join(', ')})`
        yield `COPY ${list} FROM stdin;\n`
        const rows = client.query(copy.to(`COPY ${list} TO STDOUT`))
        yield* rows
        total += rows.rowCount
        yield `\\.\n`
      }
      yield `-- ${JSON.stringify({ complete: true, rows: total })}\n`
    }
    const out = fs.createWriteStream(file, { flags: 'wx', mode: 0o600 })
    try {
      await pipeline(Readable.from(lines()), zlib.createGzip(), out)
    } catch (error) {
      if (error.code === 'EEXIST') throw new Plain(`${file} is there already: a backup overwrites nothing.`)
      fs.rmSync(file, { force: true })
      throw error
    }
    return total
  })

/** The lines of a backup as bytes, without their ends: any other sign that some take for the end of a line is text. */
async function* linesOf(file) {
  let rest = Buffer.alloc(0)
  for await (const chunk of fs.createReadStream(file).pipe(zlib.createGunzip())) {
    const bytes = Buffer.concat([rest, chunk])
    let from = 0
    for (let end; (end = bytes.indexOf(10, from)) >= 0; from = end + 1) yield bytes.subarray(from, end)
    rest = bytes.subarray(from)
  }
}

/** The migrations that a backup's database had, and how many rows it holds; refuses one that is not whole. Reads it to its end. */
async function readBackup(file) {
  let lines = 0, header = '', last
  try {
    for await (const line of linesOf(file)) {
      lines += 1
      if (lines === 1 && line.toString() !== FIRST_LINE) throw new Plain(`${file} is no backup of Juncture.`)
      if (lines === 2) header = line.toString()
      last = line
    }
  } catch (error) {
    if (error instanceof Plain) throw error
    throw new Plain(error.code === 'ENOENT' ? `There is no file ${file}.` : `${file} cannot be read to its end (${error.code}).`)
  }
  const { complete, rows } = last?.toString().startsWith('-- {') ? JSON.parse(last.toString().slice(3)) : {}
  if (!complete) throw new Plain(`${file} was not written to its end.`)
  return { migrations: JSON.parse(header.slice(3)).migrations, rows }
}

const NEWLINE = Buffer.from('\n')

/** The rows of a table: every line up to the one that ends them, in pieces that are worth sending. */
async function* block(lines) {
  let [piece, size] = [[], 0]
  for (let next; !(next = await lines.next()).done && !(next.value.length === 2 && next.value.toString() === '\\.'); ) {
    piece.push(next.value, NEWLINE)
    size += next.value.length + 1
    if (size < 65_536) continue
    yield Buffer.concat(piece)
    ;[piece, size] = [[], 0]
  }
  if (size > 0) yield Buffer.concat(piece)
}

/** Puts a backup into the empty database at `url`, all of it or nothing, and brings it up to date; answers with how many rows it holds. */
export async function restore(url, file) {
  const { migrations, rows } = await readBackup(file)
  const known = migrationsOf()
  const unknown = migrations.filter(name => !known.some(migration => migration.name === name))
  if (unknown.length > 0) throw new Plain(`The backup is of a newer Juncture than this one (${unknown[0]}): restore it with that.`)
  await connected(url, async client => {
    const { rows: [{ count }] } = await client.query(`SELECT count(*)::int AS count FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'`)
    if (count > 0) throw new Plain('The database is not empty: a backup is restored into a new one.')
  })
  await migrate(url, known.filter(({ name }) => migrations.includes(name)))
  await connected(url, async client => {
    await client.query('BEGIN')
    const tables = await tablesOf(client)
    for (const { name } of tables) await client.query(`ALTER TABLE "${name}" DISABLE TRIGGER USER`)
    // What migrations put there is in the backup too.
    for (const { name } of tables.toReversed()) await client.query(`DELETE FROM "${name}"`)
    const lines = linesOf(file)
    for (let next; !(next = await lines.next()).done; ) {
      const line = next.value.toString()
      if (line.startsWith('COPY ')) await pipeline(Readable.from(block(lines)), client.query(copy.from(line.replace(/;$/, ''))))
    }
    for (const { name } of tables) await client.query(`ALTER TABLE "${name}" ENABLE TRIGGER USER`)
    await client.query('COMMIT')
  })
  await migrate(url)
  await connected(url, client => client.query('SELECT audit_begin_era()'))
  return rows
}
