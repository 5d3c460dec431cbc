import { db } from '../../lib/server/db'
import { readPassword } from './read-password'
import { runAdmin } from './run-admin'

const args = process.argv.slice(2)

process.exitCode = await runAdmin(args, {
  at: new Date(),
  say: (line) => console.log(line),
  complain: (line) => console.error(`✗ ${line}`),
  askPassword: () => readPassword(args.includes('--password-stdin')),
})
if (process.env.DATABASE_URL) await db.$disconnect()
