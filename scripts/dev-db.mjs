// `npm run db`: the embedded database alone, for Prisma's commands and for scripts; prints DATABASE_URL and stays.
import { database, ensureDeps, ensureGenerated } from './lib.mjs'
import { launcher } from './launcher.mjs'

await launcher(async onStop => {
  await ensureDeps()
  await ensureGenerated()
  const db = await database()
  onStop(db.stop)
  console.log(`DATABASE_URL=${db.url()}`)
  await new Promise(() => setInterval(() => {}, 60_000))
})
