import { db } from '../../lib/server/db'
import { runImport } from './run-import'

process.exitCode = await runImport(process.argv.slice(2), { now: () => new Date(), say: (line) => console.log(line), complain: (line) => console.error(`✗ ${line}`) })
if (process.env.DATABASE_URL) await db.$disconnect()
