import 'server-only'
import { errorFields, log } from '../log'
import { workOutDates } from './work-out-dates'

/** How often it is looked whether a record's day must be worked out again, in milliseconds. */
const EVERY = 60_000

/** Works out until when records are kept, some at a time, for as long as the process lives. It erases nothing. A pass that fails is logged, and the next one does it. */
export function keepDates(): void {
  let isBusy = false
  setInterval(() => {
    if (isBusy) return
    isBusy = true
    workOutDates(new Date())
      .catch((error: unknown) => log('error', 'retention.failed', errorFields(error)))
      .finally(() => {
        isBusy = false
      })
  }, EVERY).unref()
}
