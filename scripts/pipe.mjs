// What the commands share that stand in a pipe and need no database: a TypeScript program, started as fast as it can be. Plain Node until modules are there.
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

/** The `main` of one of our programs (a path from this folder); installs the packages first where they are missing, and says so on stderr where that fails. */
export async function mainOf(program) {
  // A reader that stops early (head, less) is no mistake.
  process.stdout.on('error', error => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
  if (!existsSync(path.join(import.meta.dirname, '..', 'node_modules', 'tsx'))) {
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
  return require(program).main
}
