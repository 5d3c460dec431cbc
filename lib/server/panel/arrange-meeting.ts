import 'server-only'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import { OutsideCalendar } from '@/lib/domain/deadlines/working-days'
import { meetingInstant } from '@/lib/domain/panel/meeting-instant'
import type { PanelKind } from '@/lib/domain/panel/panel-kinds'
import { MOST_IN_SERIES, papersDueOn, seriesDays, type SeriesDay, type SeriesEvery } from '@/lib/domain/panel/series-days'
import type { SeatKind } from '@/lib/domain/panel/tally'
import type { AuditDraft } from '../audit'
import type { Tx } from '../db'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { requireCan, transact } from '../transact'
import { basisInForce } from '../triage/basis-in-force'
import { postHolders, requireSeatable } from './post-holder'
import { queueNotices } from './queue-notices'

/** A meeting to be arranged: when and where in London time, and who sits for which post. */
export type MeetingPlan = {
  serviceId: string
  /** A diversion panel where nothing else is told. */
  kind?: PanelKind
  day: IsoDay
  time: string
  venue: string
  /** How people join from elsewhere. */
  link?: string | null
  /** The most cases that it hears; the protocol's number where none is told. */
  capacity?: number | null
  /** Further meetings at equal distances, `times` altogether. */
  series?: { every: SeriesEvery; times: number } | null
  chairPostId: string
  coChairPostId: string | null
  /** Everybody else. */
  seats: readonly { postId: string; seat: Exclude<SeatKind, 'chair' | 'co-chair'> }[]
}

/** Arranges a panel meeting with its chair and its seats, or a series of them; everybody with a seat is invited. Answers with the first meeting. */
export async function arrangeMeeting(actor: Actor, plan: MeetingPlan): Promise<Done<{ meetingId: string; meetings: number }>> {
  return transact(actor, 'meeting.arrange', async (tx) => {
    requireCan(actor, 'meeting.arrange', { serviceId: plan.serviceId })
    if (plan.day < londonDay(actor.at)) throw new Refused('invalid', 'The day of the meeting is in the past')
    const times = plan.series?.times ?? 1
    if (!Number.isInteger(times) || times < 1 || times > MOST_IN_SERIES) throw new Refused('invalid', `A series has from 1 to ${MOST_IN_SERIES} meetings`)
    const series = plan.series && times > 1 ? await tx.meetingSeries.create({ data: { serviceId: plan.serviceId, every: plan.series.every, createdById: actor.personId, createdAt: actor.at }, select: { id: true } }) : null
    const [first, ...others] = daysOf(plan, times)
    if (!first) throw new Error('a series has a first meeting')
    const made = await makeMeeting(tx, actor, plan, first, series?.id ?? null)
    const audit = [made.audit]
    for (const day of others) audit.push((await makeMeeting(tx, actor, plan, day, series?.id ?? null)).audit)
    return { value: { meetingId: made.id, meetings: times }, audit: [made.audit, ...audit.slice(1)] }
  })
}

function daysOf({ day, series }: MeetingPlan, times: number): SeriesDay[] {
  return inCalendar(() => seriesDays(day, series?.every ?? 'weekly', times))
}

/** What counts in working days; refuses beyond the years whose bank holidays are known. */
function inCalendar<T>(count: () => T): T {
  try {
    return count()
  } catch (error) {
    if (error instanceof OutsideCalendar) throw new Refused('invalid', `${error.message}. Choose an earlier day`)
    throw error
  }
}

async function makeMeeting(tx: Tx, actor: Actor, plan: MeetingPlan, { day, movedFrom }: SeriesDay, seriesId: string | null): Promise<{ id: string; audit: AuditDraft }> {
  const { serviceId, venue, link = null } = plan
  const startsAt = meetingInstant(day, plan.time)
  if (!startsAt) throw new Refused('invalid', 'There is no such day and time in London')
  const wanted = [
    { postId: plan.chairPostId, seat: 'chair' as const },
    ...(plan.coChairPostId ? [{ postId: plan.coChairPostId, seat: 'co-chair' as const }] : []),
    ...plan.seats,
  ]
  const holders = await postHolders(tx, serviceId, day)
  const seats = wanted.map(({ postId, seat }) => {
    const { personId, agency } = requireSeatable(holders, postId, seat)
    return { personId, agency, seat }
  })
  const twice = seats.find((seat, index) => seats.findIndex((other) => other.personId === seat.personId) !== index)
  if (twice) throw new Refused('invalid', `${holders.find((holder) => holder.personId === twice.personId)?.name ?? 'Somebody'} was given two seats. Everybody sits once`)
  const { panel, decision } = (await basisInForce(tx, [serviceId], day)).protocolOf(serviceId).protocol
  if (plan.kind === 'preventive' && !decision.holdsPreventivePanels) throw new Refused('invalid', 'The local protocol of that day has no preventive panels. Propose a change of it first')
  const dueOn = inCalendar(() => papersDueOn(day, panel.papersWorkingDays))
  const meeting = await tx.meeting.create({
    data: { serviceId, kind: plan.kind ?? 'diversion', startsAt, venue, link, seriesId, capacity: plan.capacity ?? panel.casesAMeeting, papersDueOn: new Date(dueOn), createdAt: actor.at, seats: { create: seats } },
    select: { id: true },
  })
  await queueNotices(tx, actor, 'invited', { id: meeting.id, serviceId, startsAt, venue, link }, seats.map(({ personId }) => personId))
  return { id: meeting.id, audit: { kind: 'collection', action: 'meeting.arrange', serviceId, subject: `meeting:${meeting.id}`, after: { startsAt: startsAt.toISOString(), movedFrom, seats } } }
}
