import 'server-only'
import { errorFields, log } from '../log'
import { publishSeals } from './publish-seals'
import { sealAudit } from './seal-audit'

/** How often the audit record is sealed, in milliseconds. */
const EVERY = 60_000

/** Seals the audit record every minute for as long as the process lives, and publishes the seals. Of several instances one does it; a pass that fails is logged, and the next one seals what it left. */
export function keepSealing(): void {
  let isBusy = false
  setInterval(() => {
    if (isBusy) return
    isBusy = true
    sealAudit(new Date())
      .then((seals) => publishSeals(seals ?? []))
      .catch((error: unknown) => log('error', 'seal.failed', errorFields(error)))
      .finally(() => {
        isBusy = false
      })
  }, EVERY).unref()
}
