// The web server that a launcher runs, and the note that tells a second launcher where it is.
import fs from 'node:fs'
import path from 'node:path'
import { spawnSync } from 'node:child_process'
import crypto from 'node:crypto'
import { inRoot, isAlive, Plain, start, textOf } from './lib.mjs'

const note = '.data/running.json'

/** Starts Next (`start` or `dev`) on a port; it ends by itself when its launcher is gone. Listens on this machine only unless HOST is set. */
export function serve(command, port, env, stdio = 'inherit') {
  const preload = ['end-with-parent', 'guard-server'].flatMap(name => ['--import', inRoot(`scripts/${name}.mjs`)])
  const args = [inRoot('node_modules/next/dist/bin/next'), command, '-p', String(port), '-H', process.env.HOST ?? '127.0.0.1']
  return start(process.execPath, [...preload, ...args], { env, stdio: ['ignore', stdio === 'quiet' ? 'ignore' : stdio, 'inherit'] })
}

/** Waits until the address answers; a server that ends before it does is an error. */
export async function waitFor(url, child) {
  for (const until = Date.now() + 60_000; Date.now() < until; await new Promise(again => setTimeout(again, 50))) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Plain('The web server stopped before it was ready.')
    const answer = await fetch(url).catch(() => undefined)
    if (answer?.ok) return
  }
  throw new Plain(`The web server did not answer at ${url} within a minute.`)
}

const commandOf = pid => {
  if (process.platform === 'linux') return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? ''
}

/** The address at which another launcher serves this folder, if one does. */
export function runningAt() {
  const text = textOf(note)
  if (!text) return undefined
  const { pid, url } = JSON.parse(text)
  const isLauncher = pid !== process.pid && isAlive(pid) && (process.platform === 'win32' || /scripts.(start|dev)\.mjs/.test(commandOf(pid)))
  return isLauncher ? url : undefined
}

/** Notes that this process serves the folder at `url`, unless another does; the answer takes the note away again. */
export function noteRunning(url) {
  const already = runningAt()
  if (already) throw new Plain(`Juncture already runs from this folder, at ${already}`)
  fs.mkdirSync(path.dirname(inRoot(note)), { recursive: true })
  fs.rmSync(inRoot(note), { force: true })
  fs.writeFileSync(inRoot(note), JSON.stringify({ pid: process.pid, url }), { flag: 'wx' })
  return () => fs.rmSync(inRoot(note), { force: true })
}

/** The secret that signs session cookies of the embedded mode: random, kept in .data, for this user only. */
export function demonstrationSecret() {
  const file = inRoot('.data/auth-secret')
  fs.mkdirSync(path.dirname(file), { recursive: true })
  if (!fs.existsSync(file)) fs.writeFileSync(file, crypto.randomBytes(32).toString('base64url'), { mode: 0o600 })
  return fs.readFileSync(file, 'utf8')
}
