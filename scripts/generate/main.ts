import { db } from '../../lib/server/db'
import { env } from '../../lib/server/env'
import { runGenerate } from './run-generate'

const args = process.argv.slice(2)
const isAsking = args.length === 0 || args.includes('--help')

process.exitCode = await runGenerate(args, {
  url: isAsking ? '' : env().DATABASE_URL, at: new Date(), say: (line) => console.error(line), complain: (line) => console.error(`✗ ${line}`),
})
if (!isAsking) await db.$disconnect()
