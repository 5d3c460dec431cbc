#!/usr/bin/env node
// Stands in for Prisma's native schema engine, which would have to be downloaded: the same command line and JSON-RPC,
// with the WASM engine of npm over @prisma/adapter-pg behind it. SCHEMA_ENGINE_LOG=1 shows the calls.
import crypto from 'node:crypto'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import readline from 'node:readline'
import pg from 'pg'

const require = createRequire(import.meta.url)
const args = process.argv.slice(2)
const option = name => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined)
const engineFolder = path.dirname(require.resolve('@prisma/schema-engine-wasm/schema_engine_bg'))
const log = text => process.env.SCHEMA_ENGINE_LOG && process.stderr.write(`${text}\n`)

if (args.includes('--version') || args.includes('-V')) {
  const { version } = JSON.parse(fs.readFileSync(path.join(engineFolder, 'package.json'), 'utf8'))
  console.log(`schema-engine-cli wasm ${version}`)
  process.exit(0)
}

const url = JSON.parse(option('--datasource') ?? '{}').url ?? process.env.DATABASE_URL
const address = new URL(url)
const databaseName = decodeURIComponent(address.pathname.slice(1))

/** Runs one statement or script on a connection of its own. */
async function execute(connectionString, sql) {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

const withDatabase = name => {
  const other = new URL(url)
  other.pathname = `/${encodeURIComponent(name)}`
  return String(other)
}
const quoted = name => `"${name.replaceAll('"', '""')}"`

if (args.includes('cli')) {
  const command = args[args.indexOf('cli') + 1]
  const say = (level, fields) => process.stderr.write(`${JSON.stringify({ timestamp: new Date().toISOString(), level, fields, target: 'schema_engine::logger' })}\n`)
  try {
    if (command === 'can-connect-to-database') await execute(url, 'SELECT 1')
    else await execute(withDatabase('postgres'), `${command === 'drop-database' ? 'DROP' : 'CREATE'} DATABASE ${quoted(databaseName)}`)
    say('INFO', { message: 'Done' })
    process.exit(0)
  } catch (error) {
    const codes = { '3D000': 'P1003', '28P01': 'P1000', '42P04': 'P1009' }
    say('ERROR', { is_panic: false, message: error.message, error_code: codes[error.code] ?? 'P1001' })
    process.exit(1)
  }
}

globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: message => process.stderr.write(`${message}\n`) }
const engineModule = await import('@prisma/schema-engine-wasm/schema_engine_bg')
const wasm = fs.readFileSync(path.join(engineFolder, 'schema_engine_bg.wasm'))
const { instance } = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': engineModule })
engineModule.__wbg_set_wasm(instance.exports)
instance.exports.__wbindgen_start()
const { PrismaPg } = await import('@prisma/adapter-pg')
const { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } = await import('@prisma/driver-adapter-utils')

/** PostgreSQL's "char" columns of pg_catalog (type 18, array 1003): the adapter refuses them, the engine reads them. */
const charType = 18, textType = 25, charArrayType = 1003, textArrayType = 1009

/** Teaches the adapter's shared prototype to hand "char" columns on as characters. */
function readCharColumns(adapter) {
  const shared = Object.getPrototypeOf(Object.getPrototypeOf(adapter))
  if (shared.readsCharColumns) return
  shared.readsCharColumns = true
  const { queryRaw, performIO } = shared
  shared.queryRaw = async function (query) {
    const characters = []
    const withText = async request => {
      const result = await performIO.call(this, request)
      result.fields?.forEach((field, index) => {
        if (field.dataTypeID === charType) {
          field.dataTypeID = textType
          characters.push(index)
        } else if (field.dataTypeID === charArrayType) field.dataTypeID = textArrayType
      })
      return result
    }
    const rows = await queryRaw.call(Object.create(this, { performIO: { value: withText } }), query)
    for (const index of characters) rows.columnTypes[index] = ColumnTypeEnum.Character
    return rows
  }
}

/** The adapter, with whole scripts and a shadow database that is truly another database. */
class AdapterFactory extends PrismaPg {
  async open(database, afterwards) {
    const pool = new pg.Pool({ connectionString: withDatabase(database), max: 5 })
    pool.on('error', () => {})
    const adapter = await new PrismaPg(pool, { schema: address.searchParams.get('schema') ?? undefined }).connect()
    readCharColumns(adapter)
    adapter.executeScript = async sql => {
      try {
        await pool.query(sql)
      } catch (error) {
        adapter.onError(error)
      }
    }
    adapter.dispose = async () => {
      await pool.end()
      await afterwards?.()
    }
    return adapter
  }

  connect() {
    return this.open(databaseName)
  }

  async connectToShadowDb() {
    const shadow = `prisma_migrate_shadow_db_${crypto.randomUUID()}`
    await execute(url, `CREATE DATABASE ${quoted(shadow)}`)
    return this.open(shadow, () => execute(url, `DROP DATABASE ${quoted(shadow)}`))
  }
}

const datamodels = args
  .flatMap((arg, index) => (arg === '--datamodels' || arg === '-d' ? args[index + 1].split(',') : []))
  .filter(file => fs.existsSync(file))
  .map(file => [file, fs.readFileSync(file, 'utf8')])
const noModel = [['schema.prisma', 'datasource db {\n provider = "postgresql"\n}\n']]
const engine = await engineModule.SchemaEngine.new(
  { datamodels: datamodels.length > 0 ? datamodels : noModel },
  log,
  bindMigrationAwareSqlAdapterFactory(new AdapterFactory({})),
)

const send = message => process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)

async function answer({ id, method, params }) {
  log(`> ${method}`)
  try {
    if (method === 'dbExecute') {
      await execute(params.datasourceType?.url ?? url, params.script)
      return send({ id, result: null })
    }
    const result = (await engine[method](params)) ?? null
    if (method === 'diff' && result?.stdout) send({ id: 'print', method: 'print', params: { content: result.stdout } })
    send({ id, result })
  } catch (error) {
    log(error.stack)
    const data = { is_panic: false, message: error.message ?? String(error), meta: error.meta ?? {}, error_code: error.code ?? '' }
    send({ id, error: { code: 4466, message: 'An error happened. Check the data field for details.', data } })
  }
}

let last = Promise.resolve()
const lines = readline.createInterface({ input: process.stdin })
lines.on('line', line => {
  const request = line.trim() ? JSON.parse(line) : {}
  // A line without a method is the command line's answer to our "print".
  if (request.method) last = last.then(() => answer(request))
})
lines.on('close', () => last.then(() => process.exit(0)))
