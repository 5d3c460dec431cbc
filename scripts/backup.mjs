// `npm run backup -- FILE`: the whole database of DATABASE_URL, or of the embedded server of this folder, in one file.
import { database, elapsed, ensureDeps, Plain, requireNode } from './lib.mjs'
import { launcher } from './launcher.mjs'

await launcher(async onStop => {
  requireNode()
  const [file, ...rest] = process.argv.slice(2)
  if (!file || file.startsWith('-') || rest.length > 0) throw new Plain('Say where to: npm run backup -- FILE. It holds everything about every child: keep it as the database itself is kept.')
  await ensureDeps()
  const db = await database()
  onStop(db.stop)
  const { backUp } = await import('./backups.mjs')
  const rows = await backUp(db.url(), file)
  console.log(`${rows.toLocaleString('en-GB')} rows in ${file}, after ${elapsed()}.`)
})
