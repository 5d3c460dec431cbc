import { spawn, type ChildProcess } from 'node:child_process'
import path from 'node:path'
import { freePort } from '../../../scripts/ports.mjs'

const root = path.resolve(import.meta.dirname, '../../..')

/** The folder whose `.next` is served: the project's own, unless a build elsewhere is named. */
export const BUILD_FOLDER = process.env.TEST_BUILD_FOLDER ?? root

/** The built application in a process of its own. */
export type WebServer = {
  url: string
  process: ChildProcess
  /** What it logged, line by line. */
  lines: string[]
  /** Sends a signal and waits for the end; answers with how long that took, in milliseconds, and with the exit code. */
  end: (signal: NodeJS.Signals) => Promise<{ took: number; code: number | null }>
}

/** Starts the server on a database and waits until it answers; `port` to come back where another one was. */
export async function webServer(databaseUrl: string, { port, folder = BUILD_FOLDER }: { port?: number; folder?: string } = {}): Promise<WebServer> {
  const at = port ?? (await freePort())
  const url = `http://127.0.0.1:${at}`
  const secret = 'a secret of the served tests, thirty-two characters'
  const env: NodeJS.ProcessEnv = { ...process.env, DATABASE_URL: databaseUrl, AUTH_SECRET: secret, NEXTAUTH_URL: url, LOG_LEVEL: 'info', NODE_ENV: 'production', REQUESTS_PER_MINUTE: '1000000', NEXT_TELEMETRY_DISABLED: '1' }
  const preload = ['end-with-parent', 'guard-server'].flatMap((name) => ['--import', path.join(root, `scripts/${name}.mjs`)])
  const child = spawn(process.execPath, [...preload, path.join(root, 'node_modules/next/dist/bin/next'), 'start', '-p', String(at), '-H', '127.0.0.1'], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const lines: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => lines.push(...data.toString().split('\n').filter(Boolean)))
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
  for (const until = Date.now() + 60_000; ; await new Promise((resolve) => setTimeout(resolve, 50))) {
    if (child.exitCode !== null || Date.now() > until) throw new Error(`The server did not start: ${lines.slice(-8).join('\n')}`)
    if ((await fetch(`${url}/api/health`).catch(() => null))?.ok) break
  }
  return {
    url, process: child, lines,
    end: async (signal) => {
      const began = Date.now()
      child.kill(signal)
      const code = await ended
      return { took: Date.now() - began, code }
    },
  }
}
