// `npm run -s match -- sweep [--most N]`: compares children whom nothing has compared yet. Plain Node until modules are there.
import { database, ensureDeps, ensureGenerated, requireNode, script } from '../lib.mjs'
import { launcher } from '../launcher.mjs'

/** Runs the sweep on the application's database. */
export async function sweep(args) {
  const most = args.length === 0 ? 1000 : args.length === 2 && args[0] === '--most' ? Number(args[1]) : NaN
  if (!Number.isInteger(most) || most < 1) {
    process.stderr.write('npm run -s match -- sweep [--most N], where N is a whole number; 1000 unless told\n')
    process.exitCode = 2
    return
  }
  await launcher(async onStop => {
    requireNode()
    await ensureDeps()
    await ensureGenerated()
    const db = await database()
    onStop(db.stop)
    const { migrate } = await import('../migrate.mjs')
    const url = db.url()
    await migrate(url)
    await script('scripts/match/run-sweep.ts', [String(most)], { env: { DATABASE_URL: url }, quiet: false })
    return 0
  })
}
