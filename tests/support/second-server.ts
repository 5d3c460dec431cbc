import { fork, type ChildProcess } from 'node:child_process'
import path from 'node:path'
import type { CastName } from '../../prisma/scenarios/cast'
import type { ServerCall } from './server-call'

/** Another process with a pool of connections of its own, on the same database. */
export type SecondServer = { call: (name: CastName, call: ServerCall) => Promise<{ ok: boolean; kind: string | null }>; stop: () => Promise<void> }

/** Starts a second process of the server's code and waits until it answers. */
export async function secondServer(): Promise<SecondServer> {
  const child: ChildProcess = fork(path.join(import.meta.dirname, 'serve-calls.ts'), [], { execArgv: ['--conditions=react-server', '--import', 'tsx'], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const waiting = new Map<number, { resolve: (answer: { ok: boolean; kind: string | null }) => void; reject: (error: Error) => void }>()
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve())
    child.once('exit', (code) => reject(new Error(`The second server ended with ${code}`)))
  })
  child.on('message', ({ id, ok, kind, failed }: { id: number; ok: boolean; kind: string | null; failed: string | null }) => {
    const asked = waiting.get(id)
    waiting.delete(id)
    if (failed === null) asked?.resolve({ ok, kind })
    else asked?.reject(new Error(failed))
  })
  let last = 0
  return {
    call: (name, call) =>
      new Promise((resolve, reject) => {
        const id = (last += 1)
        waiting.set(id, { resolve, reject })
        child.send({ id, name, call })
      }),
    stop: async () => {
      child.disconnect()
      await ended
    },
  }
}
