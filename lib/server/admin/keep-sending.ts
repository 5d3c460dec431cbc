import 'server-only'
import { errorFields, log } from '../log'
import { mailServer, sendOutbox } from './send-outbox'

/** How often the outbox is looked at, in milliseconds. */
const EVERY = 30_000

/** Sends what is due every half minute for as long as the process lives, where the environment names a mail server. A look that fails is logged, and the next one comes all the same. */
export function keepSending(): void {
  const deliver = mailServer()
  if (!deliver) return
  let isBusy = false
  setInterval(() => {
    if (isBusy) return
    isBusy = true
    sendOutbox(deliver, new Date())
      .catch((error: unknown) => log('error', 'outbox.failed', errorFields(error)))
      .finally(() => {
        isBusy = false
      })
  }, EVERY).unref()
}
