// The steps every launcher shares. Node's own modules only: this runs before node_modules exists.
import { spawn } from 'node:child_process'
import crypto from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

/** The project's folder. */
export const root = path.resolve(import.meta.dirname, '..')

/** An absolute path from one inside the project. */
export const inRoot = (...parts) => path.join(root, ...parts)

/** Tells the person what is happening, a line a step; on stderr, because a command's stdout may be piped. */
export const say = message => process.stderr.write(`• ${message}\n`)

/** Something a person can put right: its message is one plain sentence and is shown without a stack. */
export class Plain extends Error {}

const started = Date.now()

/** Seconds since the launcher began, for people. */
export const elapsed = () => `${((Date.now() - started) / 1000).toFixed(1)} s`

/** SHA-256 of the parts in order, as hex. */
export function hash(...parts) {
  const sum = crypto.createHash('sha256')
  for (const part of parts) sum.update(part).update('\0')
  return sum.digest('hex')
}

/** The text of a project file, or '' when there is none. */
export function textOf(file) {
  try {
    return fs.readFileSync(inRoot(file), 'utf8')
  } catch {
    return ''
  }
}

/** Writes a small file of the project's own bookkeeping, with the folders above it. */
export function writeMark(file, text) {
  fs.mkdirSync(path.dirname(inRoot(file)), { recursive: true })
  fs.writeFileSync(inRoot(file), text)
}

/** Every file under the given project paths (folders or files; what is missing counts as empty), sorted. */
export function filesUnder(...paths) {
  return paths
    .flatMap(item => {
      const stat = fs.statSync(inRoot(item), { throwIfNoEntry: false })
      if (!stat) return []
      if (stat.isFile()) return [item]
      return filesUnder(...fs.readdirSync(inRoot(item)).map(name => path.join(item, name)))
    })
    .sort()
}

/** A hash of names and contents, which changes when any of the files does. */
export const hashOfFiles = files => hash(...files.flatMap(file => [file, fs.readFileSync(inRoot(file))]))

/** Whether a process with this id exists. */
export function isAlive(pid) {
  if (!pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

const running = new Set()

/** Starts a program of ours in a process group of its own, so that stopping it stops all that it started. */
export function start(command, args, options = {}) {
  const child = spawn(command, args, {
    cwd: root,
    stdio: 'inherit',
    detached: process.platform !== 'win32',
    shell: process.platform === 'win32' && command === 'npm',
    ...options,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', CHECKPOINT_DISABLE: '1', ...options.env },
  })
  running.add(child)
  child.on('exit', () => running.delete(child))
  return child
}

const hasEnded = child => child.exitCode !== null || child.signalCode !== null || child.pid === undefined

/** Asks a program to stop, insists after five seconds, and resolves when it is gone. */
export async function stopProcess(child) {
  if (hasEnded(child)) return
  const gone = new Promise(resolve => child.once('exit', resolve))
  const send = signal => {
    try {
      if (process.platform === 'win32') child.kill(signal)
      else process.kill(-child.pid, signal)
    } catch {
      // It ended between the question and the signal.
    }
  }
  send('SIGTERM')
  const insist = setTimeout(() => send('SIGKILL'), 5000)
  await gone
  clearTimeout(insist)
}

/** Stops every program that `start` or `run` began. */
export const stopAll = () => Promise.all([...running].map(stopProcess))

/** Runs a program to its end; quiet unless it fails, then its output is shown (not when `silent`). Rejects on a non-zero exit (unless `anyEnd`), and after so many minutes. */
export function run(command, args, { env = {}, quiet = true, silent = false, minutes = 15, what = command, anyEnd = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = start(command, args, { env, stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', data => (output += data))
    const limit = setTimeout(() => {
      reject(new Plain(`${what} was stopped: it took longer than ${minutes} minutes.`))
      stopProcess(child)
    }, minutes * 60_000)
    child.on('error', error => reject(new Plain(`${what} could not be run (${error.code}).`)))
    child.on('close', code => {
      clearTimeout(limit)
      if (code === 0 || anyEnd) return resolve(output)
      if (output && !silent) process.stderr.write(output)
      reject(new Plain(`${what} failed${quiet ? '; what it said is above' : ''}.`))
    })
  })
}

/** Runs a program of node_modules with this Node: `tool('next/dist/bin/next', ['build'])`. */
export const tool = (file, args, options) =>
  run(process.execPath, [inRoot('node_modules', file), ...args], { what: path.basename(file), ...options })

/** Runs one of the project's TypeScript programs; `react-server` lets it import what is marked server-only. */
export const script = (file, args = [], options) =>
  run(process.execPath, ['--conditions=react-server', '--import', 'tsx', inRoot(file), ...args], { what: file, ...options })

/** Refuses a Node that the packages do not support: 20.19+, 22.12+ or 24+. */
export function requireNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number)
  const oldEnough = { 20: 19, 22: 12 }[major]
  if (major >= 24 || (oldEnough !== undefined && minor >= oldEnough)) return
  throw new Plain(`Juncture needs Node.js 20.19, 22.12 or 24 and newer; this is ${version}.`)
}

/** Whether what npm says it installed is what the lock file asks for; optional packages are for other platforms. */
function lockIsInstalled() {
  const installed = textOf('node_modules/.package-lock.json')
  if (!installed) return false
  const has = JSON.parse(installed).packages
  return Object.entries(JSON.parse(textOf('package-lock.json')).packages).every(
    ([name, wanted]) => name === '' || wanted.optional || has[name]?.version === wanted.version,
  )
}

/** One launcher at a time in this folder does the named thing; the others wait. A lock whose holder is gone counts for nothing. */
export async function exclusively(name, work) {
  const file = inRoot('.data', `${name}.lock`)
  fs.mkdirSync(path.dirname(file), { recursive: true })
  for (;;) {
    try {
      fs.writeFileSync(file, String(process.pid), { flag: 'wx' })
      break
    } catch (error) {
      if (error.code !== 'EEXIST') throw new Plain(`The folder ${inRoot('.data')} cannot be written (${error.code}).`)
    }
    const holder = Number(textOf(`.data/${name}.lock`))
    if (holder && !isAlive(holder)) fs.rmSync(file, { force: true })
    else await new Promise(again => setTimeout(again, 100))
  }
  try {
    return await work()
  } finally {
    fs.rmSync(file, { force: true })
  }
}

/** Does `work` when `isDone` says no; it is asked again once it is our turn, since another launcher may have done it. */
async function ensure(isDone, work) {
  if (!isDone()) await exclusively('prepare', async () => { if (!isDone()) await work() })
}

/** Installs the npm packages when they are not those of the lock file, or were installed for another Node or platform. */
export async function ensureDeps() {
  requireNode()
  const mark = 'node_modules/.juncture-platform'
  const platform = [process.platform, process.arch, process.versions.modules].join(' ')
  const isDone = () => lockIsInstalled() && [platform, ''].includes(textOf(mark))
  await ensure(isDone, async () => {
    say('Installing packages')
    await run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
      what: 'npm ci',
      env: { NODE_ENV: 'development', PRISMA_SKIP_POSTINSTALL_GENERATE: '1', PRISMA_SCHEMA_ENGINE_BINARY: inRoot('scripts/schema-engine.mjs') },
    })
  })
  if (textOf(mark) !== platform) writeMark(mark, platform)
}

/** Generates the Prisma client when the schema or the packages changed. */
export async function ensureGenerated() {
  const mark = 'lib/server/generated/.hash'
  const wanted = () => hash(hashOfFiles(filesUnder('prisma/schema')), textOf('package-lock.json'), textOf('prisma.config.ts'))
  await ensure(() => textOf(mark) === wanted(), async () => {
    say('Generating the database client')
    const now = wanted()
    await tool('prisma/build/index.js', ['generate'], { what: 'prisma generate' })
    writeMark(mark, now)
  })
}

/** Compiles styles/govuk.scss when it or the packages changed. */
export async function ensureStyles() {
  const source = 'styles/govuk.scss', target = 'styles/govuk.css'
  const mark = `/* ${hash(textOf(source), textOf('package-lock.json'))} */\n`
  await ensure(() => textOf(target).startsWith(mark), async () => {
    say('Compiling the styles')
    const { compile } = await import('sass')
    writeMark(target, mark + compile(inRoot(source), { style: 'compressed', charset: false, quietDeps: true }).css)
  })
}

const buildInputs = ['app', 'components', 'lib', 'public', 'styles', 'prisma/schema', 'proxy.ts', 'instrumentation.ts', 'next.config.ts', 'scripts/security-headers.mjs', 'scripts/plain-page.mjs', 'scripts/door-rules.mjs', 'scripts/action-body.mjs', 'postcss.config.mjs', 'tsconfig.json', 'package-lock.json']
const isBuildInput = file => !/\.test\.tsx?$|^lib[/\\]server[/\\]generated|^styles[/\\]govuk\.css$/.test(file)
const buildMark = '.next/.juncture-build'
const buildWanted = () => hashOfFiles(filesUnder(...buildInputs).filter(isBuildInput))

/** Whether the built application is that of the sources as they stand. */
export const isBuilt = () => textOf(buildMark) === buildWanted()

/** Builds the application when its sources changed; a build needs neither a database nor a secret, and is told canaries in their place. */
export async function ensureBuilt() {
  await ensure(isBuilt, async () => {
    say('Building')
    const wanted = buildWanted()
    fs.rmSync(inRoot(buildMark), { force: true })
    const { canaries } = await import('./bundle.mjs')
    await tool('next/dist/bin/next', ['build'], { what: 'next build', env: { ...canaries(), NODE_ENV: 'production' } })
    writeMark(buildMark, wanted)
  })
}

/** Everything that the sources need before they can be checked, built or run. */
export async function ensureReady() {
  await ensureDeps()
  await ensureGenerated()
  await ensureStyles()
}

/**
 * The database to work with: the server that DATABASE_URL names, else the embedded PostgreSQL, started when needed.
 * `url(name)` is its owner's address of a database on it, `webUrl(name)` the application's, which is the same unless
 * MIGRATE_DATABASE_URL names an owner; `stop()` stops what this call started.
 */
export async function database(options = {}) {
  const web = process.env.DATABASE_URL
  if (!web) return (await import('./embedded-postgres.mjs')).startEmbedded(options)
  const named = given => name => {
    const address = new URL(given)
    if (name) address.pathname = `/${name}`
    return String(address)
  }
  return { url: named(process.env.MIGRATE_DATABASE_URL || web), webUrl: named(web), stop: async () => {}, folder: undefined }
}
