import 'server-only'
import { PANEL_KIND_ACCOUNTS } from '@/lib/domain/panel/panel-kinds'
import type { Actor } from '../make-actor'
import { takeCase } from '../intake/take-case'
import { Refused, type Done } from '../refused'
import { requireCan, transact } from '../transact'
import { sharePack } from '../agencies/share-pack'
import { takeMeeting } from './take-meeting'
import { requireNoWaitingDeferral } from './waiting-deferral'

/** Puts a case that is with the panel on the agenda of a meeting that has not ended. */
export async function addCaseToAgenda(actor: Actor, input: { meetingId: string; ref: string }): Promise<Done<{ agendaItemId: string }>> {
  return transact(actor, 'meeting.add-case', async (tx) => {
    const meeting = await takeMeeting(tx, actor, input.meetingId)
    const subject = `meeting:${meeting.id}`
    requireCan(actor, 'meeting.arrange', { serviceId: meeting.serviceId }, { subject })
    if (meeting.status === 'closed') throw new Refused('stale', 'This meeting has ended. Choose another one')
    const record = await takeCase(tx, actor, { ref: input.ref })
    if (record.serviceId !== meeting.serviceId) throw new Refused('not-found', 'This case does not exist, or you may not see it', { subject })
    const kind = PANEL_KIND_ACCOUNTS[meeting.kind]
    if (!kind.hears.includes(record.status)) throw new Refused('stale', kind.decides === 'outcome' ? 'This case is not with the panel, so it cannot be put on an agenda' : 'A preventive panel does not hear a case that stands where this one does')
    if (record.offences.length === 0) throw new Refused('invalid', 'Record first what happened: a panel’s pack needs at least one offence')
    if (kind.decides === 'outcome') await requireNoWaitingDeferral(tx, record.id)
    const earlier = await tx.agendaItem.findMany({
      where: { caseId: record.id, OR: [{ meetingId: meeting.id }, { result: null, meeting: { status: { not: 'closed' } } }] },
      select: { meetingId: true },
      take: 2,
    })
    if (earlier.some((item) => item.meetingId === meeting.id)) throw new Refused('invalid', 'This case is already on the agenda of this meeting')
    if (earlier.length > 0) throw new Refused('invalid', 'This case is already on the agenda of another meeting')
    const last = await tx.agendaItem.aggregate({ where: { meetingId: meeting.id }, _max: { position: true } })
    const item = await tx.agendaItem.create({
      data: { meetingId: meeting.id, caseId: record.id, position: (last._max.position ?? 0) + 1 },
      select: { id: true, position: true },
    })
    return {
      value: { agendaItemId: item.id },
      audit: [await sharePack(tx, actor, { serviceId: meeting.serviceId, childId: record.childId, caseId: record.id }, meeting), { kind: 'alteration', action: 'meeting.add-case', serviceId: meeting.serviceId, caseId: record.id, childId: record.childId, subject, after: { position: item.position } }],
    }
  })
}
