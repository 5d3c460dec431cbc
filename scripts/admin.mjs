// `npm run admin -- help`: what whoever runs the server does to its accounts. Plain Node until modules are there.
import { operated } from './operated.mjs'

const args = process.argv.slice(2)
const needsDatabase = ['create-user', 'add-post', 'set-password', 'end-sessions'].includes(args[0]) && !args.includes('--help')

await operated('scripts/admin/main.ts', args, needsDatabase)
