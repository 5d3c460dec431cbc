import 'server-only'
import { setApart } from '@/lib/domain/panel/minutes'
import { signerOf, type SignedAs } from '@/lib/domain/panel/sitting-chair'
import { changeableChild } from '../intake/visible-child'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { requireCan, transact } from '../transact'
import { hashOf, minutesContent } from './minutes-content'
import { requireFlagsAnswered } from './require-flags-answered'
import { chairsOf, seatHoldersOf, takeMeeting } from './take-meeting'

/** Signs the minutes of a meeting that has ended: what they say then is kept with its hash and never changes (R78). The chair signs, or the co-chair where the chair was not there. A case whose record is not open to whoever signs is set apart, to be signed by somebody who may see it. */
export async function signMinutes(actor: Actor, input: { meetingId: string; shown: string }): Promise<Done<{ signedAs: SignedAs }>> {
  return transact(actor, 'minutes.sign', async (tx) => {
    const meeting = await takeMeeting(tx, actor, input.meetingId)
    const about = { serviceId: meeting.serviceId, subject: `meeting:${meeting.id}` }
    requireCan(actor, 'minutes.sign', { serviceId: meeting.serviceId, chairs: chairsOf(meeting), seatHolders: seatHoldersOf(meeting) }, about)
    const signedAs = signerOf(meeting.seats, actor.personId)
    if (typeof signedAs !== 'string') throw new Refused('invalid', signedAs.why)
    if (meeting.status !== 'closed') throw new Refused('stale', 'End the meeting first')
    if (await tx.minutes.findUnique({ where: { meetingId: meeting.id }, select: { meetingId: true } })) throw new Refused('stale', 'These minutes are signed already')
    const whole = await minutesContent(tx, meeting.id)
    const open = await tx.child.findMany({ where: { id: { in: whole.cases.map(({ childId }) => childId) }, ...changeableChild(actor) }, select: { id: true } })
    const content = setApart(whole, (childId) => open.some(({ id }) => id === childId))
    await requireFlagsAnswered(tx, { agendaItem: { meetingId: meeting.id }, caseId: { in: content.cases.map(({ caseId }) => caseId) } }, 'the minutes are signed')
    const hash = hashOf(content)
    if (hash !== input.shown) throw new Refused('stale', 'Something was recorded since you opened the minutes. Read them again, then sign')
    await tx.minutes.create({ data: { meetingId: meeting.id, content: content as object, hash, signedById: actor.personId, signedAs, signedAt: actor.at }, select: { meetingId: true } })
    return { value: { signedAs }, audit: [{ kind: 'alteration', action: 'minutes.sign', ...about, after: { hash, signedAs, cases: content.cases.length, apart: content.apart.length } }] }
  })
}
