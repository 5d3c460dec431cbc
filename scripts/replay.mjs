// `npm run replay -- REF`, or `-- --all`: derives decisions again and prints where an answer differs. Plain Node until modules are there.
import { operated } from './operated.mjs'

const args = process.argv.slice(2)

await operated('scripts/replay/main.ts', args, args.length === 1 && args[0] !== '--help')
