// `npm run admin -- help`: what whoever runs the server does to its accounts. Plain Node until modules are there.
import { spawn } from 'node:child_process'
import { database, ensureDeps, ensureGenerated, inRoot, requireNode } from './lib.mjs'
import { launcher } from './launcher.mjs'

const args = process.argv.slice(2)
const needsDatabase = ['create-user', 'add-post', 'set-password', 'end-sessions'].includes(args[0]) && !args.includes('--help')

await launcher(async onStop => {
  requireNode()
  await ensureDeps()
  await ensureGenerated()
  let url
  if (needsDatabase) {
    const db = await database()
    onStop(db.stop)
    const { migrate } = await import('./migrate.mjs')
    url = db.url()
    await migrate(url)
  }
  // In the terminal's own process group, so that it may ask there for a password.
  const program = spawn(process.execPath, ['--conditions=react-server', '--import', 'tsx', inRoot('scripts/admin/main.ts'), ...args], {
    stdio: 'inherit',
    env: { ...process.env, DATABASE_URL: url },
  })
  return new Promise(resolve => program.on('exit', code => resolve(code ?? 1)))
})
