// What the commands for whoever runs the server share: one of our TypeScript programs on a migrated database.
import { spawn } from 'node:child_process'
import { database, ensureDeps, ensureGenerated, inRoot, requireNode } from './lib.mjs'
import { launcher } from './launcher.mjs'

/** Runs a program on the database of DATABASE_URL, or else on the embedded one, and ends with its exit status; without a database where none is needed, as the owner where tables are filled in bulk. */
export const operated = (program, args, needsDatabase, { asOwner = false } = {}) =>
  launcher(async onStop => {
    requireNode()
    await ensureDeps()
    await ensureGenerated()
    let url
    if (needsDatabase) {
      const db = await database()
      onStop(db.stop)
      const { migrate } = await import('./migrate.mjs')
      url = asOwner ? db.url() : db.webUrl()
      await migrate(db.url())
    }
    // In the terminal's own process group, so that it may ask there for a password.
    const running = spawn(process.execPath, ['--conditions=react-server', '--import', 'tsx', inRoot(program), ...args], {
      stdio: 'inherit',
      env: { ...process.env, DATABASE_URL: url, MIGRATE_DATABASE_URL: undefined },
    })
    return new Promise(resolve => running.on('exit', code => resolve(code ?? 1)))
  })
