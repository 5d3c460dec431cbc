import 'server-only'
import { addDays, londonDay } from '@/lib/domain/deadlines/iso-day'
import { errorFields, log } from '../log'
import { everyService } from '../reading'
import { pointOutLooks } from './point-out-looks'

/** How often days that are over are looked through, in milliseconds. */
const EVERY = 3_600_000
/** How many days back: a server that was down for a weekend makes up for it. */
const DAYS = 4

/** Looks through the last days that are over, for every service: what is there already stays as it is. */
export async function pointOutLastDays(at: Date): Promise<number> {
  const services = await everyService().organisation.findMany({ where: { kind: 'yjs' }, orderBy: { id: 'asc' }, select: { id: true } })
  let made = 0
  for (const { id } of services) for (let ago = DAYS; ago >= 1; ago -= 1) made += await pointOutLooks(id, addDays(londonDay(at), -ago), at)
  return made
}

/** Points out unusual looking every hour for as long as the process lives. A pass that fails is logged, and the next one makes up for it. */
export function keepPointingOut(): void {
  let isBusy = false
  setInterval(() => {
    if (isBusy) return
    isBusy = true
    pointOutLastDays(new Date())
      .catch((error: unknown) => log('error', 'looking.failed', errorFields(error)))
      .finally(() => {
        isBusy = false
      })
  }, EVERY).unref()
}
