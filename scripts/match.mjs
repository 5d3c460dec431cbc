#!/usr/bin/env node
// `npm run -s match -- pairs FILE.csv`: which records of a file a person should look at together.
import { mainOf } from './pipe.mjs'

const [command, ...rest] = process.argv.slice(2)
if (command === 'sweep') {
  const { sweep } = await import('./match/sweep.mjs')
  await sweep(rest)
} else {
  const main = await mainOf('./match/main.ts')
  process.exitCode = main(process.argv.slice(2))
}
