import { db } from '../../lib/server/db'
import { runAudit } from './run-audit'

process.exitCode = await runAudit(process.argv.slice(2), { at: new Date(), say: (line) => console.log(line), complain: (line) => console.error(`✗ ${line}`) })
if (process.env.DATABASE_URL) await db.$disconnect()
