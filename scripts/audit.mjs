// `npm run audit -- verify`, or `-- seal`: proves the audit record, or seals it now. Plain Node until modules are there.
import { operated } from './operated.mjs'

const args = process.argv.slice(2)

await operated('scripts/audit/main.ts', args, ['verify', 'seal'].includes(args[0]) && !args.includes('--help'))
