// `npm run restore -- FILE`: a backup into the empty database of DATABASE_URL, and the proof that its audit record held.
import { elapsed, ensureDeps, ensureGenerated, Plain, requireNode, script } from './lib.mjs'
import { launcher } from './launcher.mjs'

await launcher(async () => {
  requireNode()
  const [file, ...rest] = process.argv.slice(2)
  const url = process.env.MIGRATE_DATABASE_URL || process.env.DATABASE_URL
  if (!file || file.startsWith('-') || rest.length > 0 || !url) throw new Plain('Say what and whereto: DATABASE_URL=… npm run restore -- FILE. The database must be there and be empty.')
  await ensureDeps()
  await ensureGenerated()
  const { restore } = await import('./backups.mjs')
  const rows = await restore(url, file)
  console.log(`${rows.toLocaleString('en-GB')} rows restored, after ${elapsed()}.`)
  await script('scripts/audit/main.ts', ['verify'], { env: { DATABASE_URL: url }, quiet: false, what: 'the proof of the audit record' })
})
