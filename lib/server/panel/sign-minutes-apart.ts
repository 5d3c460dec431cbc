import 'server-only'
import { changeableChild } from '../intake/visible-child'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { requireCan, transact } from '../transact'
import { hashOf, minutesContent, minutesSchema } from './minutes-content'
import { requireFlagsAnswered } from './require-flags-answered'
import { takeMeeting } from './take-meeting'

/**
 * Signs the part of signed minutes about a case that the chair could not see: by somebody who was at the meeting, heard the
 * case and may see the record. What it says then is kept with its hash and never changes.
 */
export async function signMinutesApart(actor: Actor, input: { meetingId: string; ref: string; shown: string }): Promise<Done<null>> {
  return transact(actor, 'minutes.sign-apart', async (tx) => {
    const meeting = await takeMeeting(tx, actor, input.meetingId)
    const subject = `meeting:${meeting.id}`
    const found = await tx.case.findFirst({ where: { ref: input.ref, serviceId: meeting.serviceId, agendaItems: { some: { meetingId: meeting.id } }, child: changeableChild(actor) }, select: { id: true, childId: true, agendaItems: { where: { meetingId: meeting.id }, select: { interests: { select: { seatId: true } } } } } })
    if (!found) throw new Refused('not-found', 'This case is not in the minutes of this meeting, or you may not see it', { subject })
    const about = { serviceId: meeting.serviceId, caseId: found.id, childId: found.childId, subject }
    const withInterest = found.agendaItems.flatMap(({ interests }) => interests.map(({ seatId }) => seatId))
    const heardIt = meeting.seats.filter(({ id, present }) => present && !withInterest.includes(id)).map(({ personId }) => personId)
    requireCan(actor, 'minutes.sign-apart', { serviceId: meeting.serviceId, seatHolders: heardIt }, about)
    const minutes = await tx.minutes.findUnique({ where: { meetingId: meeting.id }, select: { content: true, apart: { where: { caseId: found.id }, select: { caseId: true } } } })
    if (!minutes?.content || !minutesSchema.parse(minutes.content).apart.some(({ caseId }) => caseId === found.id)) throw new Refused('stale', 'The minutes have no part of their own about this case')
    if (minutes.apart.length > 0) throw new Refused('stale', 'This part is signed already')
    await requireFlagsAnswered(tx, { agendaItem: { meetingId: meeting.id }, caseId: found.id }, 'this part is signed')
    const content = (await minutesContent(tx, meeting.id)).cases.find(({ caseId }) => caseId === found.id)
    if (!content) throw new Error(`Case ${found.id} is on the agenda and not in its minutes`)
    const hash = hashOf(content)
    if (hash !== input.shown) throw new Refused('stale', 'Something was recorded since you opened the minutes. Read this part again, then sign')
    await tx.minutesApart.create({ data: { meetingId: meeting.id, caseId: found.id, content: content as object, hash, signedById: actor.personId, signedAt: actor.at }, select: { caseId: true } })
    return { value: null, audit: [{ kind: 'alteration', action: 'minutes.sign-apart', ...about, after: { hash } }] }
  })
}
