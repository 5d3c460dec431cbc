#!/usr/bin/env node
// Answers questions to the rules from the command line: assess, tally, disclosure. Plain Node until modules are there.
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

// tsx's CommonJS door needs no worker thread, and so starts a quarter sooner than its module door.
const require = createRequire(import.meta.url)
require('tsx/cjs/api').register()
const { main } = require('./rules/main.ts')
process.exitCode = await main(process.argv.slice(2), root)
