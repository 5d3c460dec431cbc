// `npm run generate -- --children N`: an invented casebook of any size, for benchmarks. Plain Node until modules are there.
import { operated } from './operated.mjs'

const args = process.argv.slice(2)

await operated('scripts/generate/main.ts', args, args.length > 0 && !args.includes('--help'), { asOwner: true })
