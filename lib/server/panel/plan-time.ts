import 'server-only'
import { can } from '@/lib/domain/access/actions'
import { changeableChild } from '../intake/visible-child'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { requireCan, transact } from '../transact'
import { chairsOf, seatHoldersOf, takeMeeting } from './take-meeting'

/** How many minutes each case of an agenda is to have; null where nothing is planned for it. */
export type TimePlan = { meetingId: string; cases: readonly { ref: string; minutes: number | null }[] }

/** Plans the time of the cases of a meeting that has not ended. */
export async function planTime(actor: Actor, input: TimePlan): Promise<Done<null>> {
  return transact(actor, 'meeting.plan-time', async (tx) => {
    const meeting = await takeMeeting(tx, actor, input.meetingId)
    const about = { serviceId: meeting.serviceId, subject: `meeting:${meeting.id}` }
    const subject = { serviceId: meeting.serviceId, chairs: chairsOf(meeting), seatHolders: seatHoldersOf(meeting) }
    requireCan(actor, can(actor, 'meeting.arrange', subject).allowed ? 'meeting.arrange' : 'meeting.run', subject, about)
    if (meeting.status === 'closed') throw new Refused('stale', 'This meeting has ended')
    const items = await tx.agendaItem.findMany({
      where: { meetingId: meeting.id, case: { ref: { in: input.cases.map((one) => one.ref) }, child: changeableChild(actor) } },
      select: { id: true, case: { select: { ref: true } } },
    })
    const planned = input.cases.map(({ ref, minutes }) => {
      const item = items.find((candidate) => candidate.case.ref === ref)
      if (!item) throw new Refused('stale', 'The agenda has changed since you opened this. Look at it again, then save')
      if (minutes !== null && !(Number.isInteger(minutes) && minutes >= 1 && minutes <= 120)) throw new Refused('invalid', 'Plan between 1 and 120 minutes for a case')
      return { agendaItemId: item.id, minutes }
    })
    await tx.plannedTime.deleteMany({ where: { agendaItemId: { in: planned.map((one) => one.agendaItemId) } } })
    await tx.plannedTime.createMany({
      data: planned.flatMap(({ agendaItemId, minutes }) => (minutes === null ? [] : [{ agendaItemId, minutes, setById: actor.personId, setAt: actor.at }])),
    })
    return { value: null, audit: [{ kind: 'alteration', action: 'meeting.plan-time', ...about, after: { cases: planned.length, minutes: planned.reduce((sum, one) => sum + (one.minutes ?? 0), 0) } }] }
  })
}
