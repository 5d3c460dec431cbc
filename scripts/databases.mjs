import pg from 'pg'

/** One connection for the length of `work`. */
async function connected(url, work) {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Makes a database on the server of `url`, as a copy of `template` when one is named. */
export const createDatabase = (url, name, template) =>
  connected(url, client => client.query(`CREATE DATABASE "${name}"${template ? ` TEMPLATE "${template}"` : ''}`))

/** Drops a database, with whoever is still connected to it. */
export const dropDatabase = (url, name) => connected(url, client => client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`))

/** The names of the databases on the server of `url` that begin with `prefix`. */
export const databasesNamed = (url, prefix) =>
  connected(url, async client => {
    const found = await client.query('SELECT datname FROM pg_database WHERE starts_with(datname, $1) ORDER BY datname', [prefix])
    return found.rows.map(row => row.datname)
  })

/** When the database was set up: changes when it is made anew or reset, so that a mark on disk cannot outlive it. */
export const birthOf = url =>
  connected(url, async client => {
    const found = await client.query('SELECT id FROM _prisma_migrations ORDER BY started_at, id LIMIT 1')
    return found.rows[0]?.id ?? ''
  })
