// A server for the fuzzer alone, what it finds, and whether the audit record still proves.
import crypto from 'node:crypto'
import fs from 'node:fs'
import { inRoot, script, stopProcess } from './lib.mjs'
import { freePort } from './ports.mjs'
import { serve, waitFor } from './web.mjs'

/** Sends what can be sent for so many seconds; answers with an outcome: each kind of fault is a failed test. */
export async function fuzz(databaseUrl, { seconds, seed }) {
  const port = await freePort(), url = `http://127.0.0.1:${port}`
  const log = '.data/fuzz.log'
  fs.mkdirSync(inRoot('.data'), { recursive: true })
  const secret = crypto.randomBytes(32).toString('base64url')
  const env = { DATABASE_URL: databaseUrl, AUTH_SECRET: secret, NEXTAUTH_SECRET: secret, NEXTAUTH_URL: url, LOG_LEVEL: 'error', NODE_ENV: 'production', HOST: '127.0.0.1', REQUESTS_PER_MINUTE: '1000000' }
  const web = serve('start', port, env, fs.openSync(inRoot(log), 'w'))
  await waitFor(`${url}/api/health`, web)
  const ended = work => work.then(() => 0, () => 1)
  const failed = await ended(script('scripts/fuzz/main.ts', [url, String(seconds), String(seed), '.next', inRoot(log)], { env: { DATABASE_URL: databaseUrl }, quiet: false, minutes: seconds / 60 + 15, what: 'the fuzzer' }))
  await stopProcess(web)
  const broken = await ended(script('scripts/audit/main.ts', ['seal'], { env: { DATABASE_URL: databaseUrl, AUTH_SECRET: secret } }).then(() => script('scripts/audit/main.ts', ['verify'], { env: { DATABASE_URL: databaseUrl, AUTH_SECRET: secret }, quiet: false, what: 'proving the audit record' })))
  return { passed: 2 - failed - broken, failed: failed + broken }
}
