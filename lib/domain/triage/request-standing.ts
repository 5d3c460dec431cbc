import type { IsoDay } from '../deadlines/iso-day'
import { writtenDay } from '../wording/written-day'

/** How a request for an authority ended, or that it waits. */
export const REQUEST_STATUSES = ['asked', 'given', 'refused', 'withdrawn', 'lapsed'] as const
/** One of `REQUEST_STATUSES`. */
export type RequestStatus = (typeof REQUEST_STATUSES)[number]

/** How a request stands on a day: one whose days have run out has lapsed, whether or not somebody has written that down yet. */
export function requestStanding({ status, expiresOn }: { status: RequestStatus; expiresOn: IsoDay | null }, today: IsoDay): RequestStatus {
  return status === 'asked' && expiresOn !== null && expiresOn < today ? 'lapsed' : status
}

/** How a request stands, in words that follow a colon. */
export function standingInWords(request: { status: RequestStatus; expiresOn: IsoDay | null }, today: IsoDay): string {
  const standing = requestStanding(request, today)
  const until = request.expiresOn && writtenDay(request.expiresOn)
  if (standing === 'asked') return until ? `waits for an answer until ${until}` : 'waits for an answer'
  if (standing === 'lapsed') return until ? `lapsed without an answer after ${until}` : 'lapsed without an answer'
  return standing
}
