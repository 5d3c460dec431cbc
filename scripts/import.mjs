// `npm run import -- notifications FILE.csv`: checks a file and writes it. Plain Node until modules are there.
import { operated } from './operated.mjs'

const args = process.argv.slice(2)
const needsDatabase = args.length > 1 && !args.includes('--help') && !args.includes('-h')

await operated('scripts/import/main.ts', args, needsDatabase)
