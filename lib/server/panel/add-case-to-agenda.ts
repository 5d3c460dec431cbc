import 'server-only'
import { PANEL_KIND_ACCOUNTS } from '@/lib/domain/panel/panel-kinds'
import { missingOf } from '@/lib/domain/panel/readiness'
import { sharePapers } from '../agencies/share-papers'
import type { Actor } from '../make-actor'
import { takeCase } from '../intake/take-case'
import { Refused, type Done } from '../refused'
import { requireCan, transact } from '../transact'
import { queueNotices, sittingAt } from './queue-notices'
import { readinessOfCases } from './readiness-of-cases'
import { takeMeeting } from './take-meeting'
import { requireNoWaitingDeferral } from './waiting-deferral'

/** Puts a case that is with the panel on the agenda of a meeting that has not ended. A case of which something is missing, or one beyond what the meeting is to hear, takes a reason (R66, R80). */
export async function addCaseToAgenda(actor: Actor, input: { meetingId: string; ref: string; reason?: string | null }): Promise<Done<{ agendaItemId: string }>> {
  return transact(actor, 'meeting.add-case', async (tx) => {
    const meeting = await takeMeeting(tx, actor, input.meetingId)
    const subject = `meeting:${meeting.id}`
    requireCan(actor, 'meeting.arrange', { serviceId: meeting.serviceId }, { subject })
    if (meeting.status === 'closed') throw new Refused('stale', 'This meeting has ended. Choose another one')
    const record = await takeCase(tx, actor, { ref: input.ref })
    if (record.serviceId !== meeting.serviceId) throw new Refused('not-found', 'This case does not exist, or you may not see it', { subject })
    const kind = PANEL_KIND_ACCOUNTS[meeting.kind]
    if (!kind.hears.includes(record.status)) throw new Refused('stale', kind.decides === 'outcome' ? 'This case is not with the panel, so it cannot be put on an agenda' : 'A preventive panel does not hear a case that stands where this one does')
    if (kind.needsOffence && record.offences.length === 0) throw new Refused('invalid', 'Record first what happened: a panel’s pack needs at least one offence')
    if (kind.decides === 'outcome') await requireNoWaitingDeferral(tx, record.id)
    const earlier = await tx.agendaItem.findMany({
      where: { caseId: record.id, OR: [{ meetingId: meeting.id }, { result: null, meeting: { status: { not: 'closed' } } }] },
      select: { meetingId: true },
      take: 2,
    })
    if (earlier.some((item) => item.meetingId === meeting.id)) throw new Refused('invalid', 'This case is already on the agenda of this meeting')
    if (earlier.length > 0) throw new Refused('invalid', 'This case is already on the agenda of another meeting')
    const [last, arranged, readiness] = [
      await tx.agendaItem.aggregate({ where: { meetingId: meeting.id }, _max: { position: true }, _count: true }),
      await tx.meeting.findUniqueOrThrow({ where: { id: meeting.id }, select: { capacity: true, papersAt: true, venue: true, link: true } }),
      await readinessOfCases(tx, [record.id], actor.at),
    ]
    const missing = missingOf(readiness.get(record.id) ?? [])
    const isFull = arranged.capacity !== null && last._count >= arranged.capacity
    const reason = input.reason?.trim() || null
    if (isFull && !reason) throw new Refused('invalid', 'The agenda of this meeting is full. Choose another meeting, or say why this case is to be heard here all the same')
    if (missing.length > 0 && !reason) throw new Refused('invalid', `Not everything is there for this case. Missing: ${missing.map(({ name, who }) => `${name.charAt(0).toLowerCase()}${name.slice(1)} (${who})`).join('; ')}. Say why it is to be heard all the same`)
    const item = await tx.agendaItem.create({
      data: { meetingId: meeting.id, caseId: record.id, position: (last._max.position ?? 0) + 1, unreadyReason: missing.length > 0 ? reason : null, fullReason: isFull ? reason : null, papersAt: meeting.status === 'open' ? actor.at : null },
      select: { id: true, position: true },
    })
    if (arranged.papersAt && meeting.status === 'planned') await queueNotices(tx, actor, 'agenda-changed', { ...meeting, venue: arranged.venue, link: arranged.link }, await sittingAt(tx, meeting.id))
    return {
      value: { agendaItemId: item.id },
      audit: [{ kind: 'alteration', action: 'meeting.add-case', serviceId: meeting.serviceId, caseId: record.id, childId: record.childId, subject, after: { position: item.position, missing: missing.map(({ id }) => id), isFull } }, ...(await sharePapers(tx, actor, { meetingId: meeting.id }))],
    }
  })
}
