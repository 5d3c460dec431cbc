import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { startEmbedded } from '../../../scripts/embedded-postgres.mjs'
import { createDatabase } from '../../../scripts/databases.mjs'
import { migrate } from '../../../scripts/migrate.mjs'

/** A PostgreSQL of a test's own, which it may stop, kill and freeze: nothing else works on it. It writes as safely as one that is in use. */
export type OwnPostgres = {
  /** The address of a database with the invented cast. */
  url: string
  folder: string
  /** Ends it in order, as for an upgrade. */
  stop: () => Promise<void>
  /** Ends its process and its children without a word, as a power cut would. */
  kill: () => void
  /** Stops it from answering, or lets it go on, while its connections stay. */
  freeze: () => void
  thaw: () => void
  /** Starts it again at the same address. */
  start: () => Promise<void>
}

/** Makes one under a name, migrated and with the cast. `prepareFolder` is called with its folder before anything is in it. */
export async function ownPostgres(name: string, prepareFolder?: (folder: string) => void): Promise<OwnPostgres> {
  let running = await startEmbedded({ name, fresh: true })
  const { folder } = running
  if (prepareFolder) {
    await running.stop()
    fs.rmSync(folder, { recursive: true, force: true })
    fs.mkdirSync(folder, { recursive: true })
    prepareFolder(folder)
    running = await startEmbedded({ name })
  }
  const url = running.url('served')
  await createDatabase(running.url(), 'served')
  await migrate(url)
  const filled = spawnSync(process.execPath, ['--conditions=react-server', '--import', 'tsx', path.resolve(import.meta.dirname, '../../support/fill-template.ts')], { env: { ...process.env, DATABASE_URL: url }, encoding: 'utf8' })
  if (filled.status !== 0) throw new Error(`The cast could not be added: ${filled.stderr}`)
  const postmaster = () => Number(fs.readFileSync(path.join(folder, 'cluster/postmaster.pid'), 'utf8').split('\n')[0])
  const processes = () => [postmaster(), ...childrenOf(postmaster())]
  const send = (signal: NodeJS.Signals) => processes().forEach((pid) => process.kill(pid, signal))
  return {
    url, folder,
    stop: () => running.stop(),
    kill: () => send('SIGKILL'),
    freeze: () => send('SIGSTOP'),
    thaw: () => send('SIGCONT'),
    start: async () => {
      running = await startEmbedded({ name })
      if (running.url('served') !== url) throw new Error('The database came back at another address')
    },
  }
}

/** The ids of a process's children. */
function childrenOf(pid: number): number[] {
  return (spawnSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' }).stdout ?? '').split('\n').map(Number).filter((id) => id > 0)
}
