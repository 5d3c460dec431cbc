import { Plain, stopAll } from './lib.mjs'

/**
 * Runs a launcher's main function so that however it ends – done, failed, Ctrl-C, a signal, its parent gone – everything
 * it started is stopped first, in reverse order. `main` registers what to stop, and may answer with an exit code.
 */
export async function launcher(main) {
  const toStop = []
  let stopping = false
  const end = async code => {
    if (stopping) return
    stopping = true
    await stopAll()
    for (const stop of toStop.reverse()) await stop()
    process.exit(code)
  }
  const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }
  for (const [signal, code] of Object.entries(signals)) process.on(signal, () => end(code))
  // A signal to npm does not reach us through its shell, but then our parent changes.
  const parent = process.ppid
  if (process.env.npm_lifecycle_event) setInterval(() => process.ppid !== parent && end(143), 500).unref()
  try {
    await end((await main(stop => toStop.push(stop))) ?? 0)
  } catch (error) {
    if (stopping) return
    process.stderr.write(`✗ ${error instanceof Plain ? error.message : error.stack}\n`)
    await end(1)
  }
}
