#!/usr/bin/env node
// `npm run -s match -- pairs FILE.csv`: which records of a file a person should look at together. Plain Node until modules are there.
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')

// A reader that stops early (head, less) is no mistake.
process.stdout.on('error', error => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

if (!existsSync(path.join(root, 'node_modules', 'tsx'))) {
  const { ensureDeps } = await import('./lib.mjs')
  try {
    await ensureDeps()
  } catch (error) {
    process.stderr.write(`The packages could not be installed. ${error.message}\n`)
    process.exit(1)
  }
}

const [command, ...rest] = process.argv.slice(2)
if (command === 'sweep') {
  const { sweep } = await import('./match/sweep.mjs')
  await sweep(rest)
} else {
  // tsx's CommonJS door needs no worker thread, and so starts a quarter sooner than its module door.
  const require = createRequire(import.meta.url)
  require('tsx/cjs/api').register()
  const { main } = require('./match/main.ts')
  process.exitCode = main(process.argv.slice(2))
}
