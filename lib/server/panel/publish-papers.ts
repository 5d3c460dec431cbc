import 'server-only'
import { sharePapers } from '../agencies/share-papers'
import type { AuditDraft } from '../audit'
import type { Tx } from '../db'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { requireCan, transact } from '../transact'
import { queueNotices, sittingAt } from './queue-notices'
import { takeMeeting } from './take-meeting'

/** Sends out the papers of a meeting that are not out yet: from here on those with a seat see the cases (F54). Everybody who sits there is told. */
export async function publishPapers(actor: Actor, input: { meetingId: string }): Promise<Done<{ cases: number }>> {
  return transact(actor, 'meeting.publish', async (tx) => {
    const meeting = await takeMeeting(tx, actor, input.meetingId)
    const about = { serviceId: meeting.serviceId, subject: `meeting:${meeting.id}` }
    requireCan(actor, 'meeting.arrange', { serviceId: meeting.serviceId }, about)
    if (meeting.status !== 'planned') throw new Refused('stale', 'This meeting has begun, and its papers are out')
    const { cases, shared } = await bringPapersOut(tx, actor, meeting.id)
    if (cases === 0) throw new Refused('invalid', 'There are no papers that are not out yet. Put cases on the agenda first')
    const { venue, link } = await tx.meeting.findUniqueOrThrow({ where: { id: meeting.id }, select: { venue: true, link: true } })
    await queueNotices(tx, actor, 'papers-ready', { ...meeting, venue, link }, await sittingAt(tx, meeting.id))
    return { value: { cases }, audit: [{ kind: 'disclosure', action: 'meeting.publish', ...about, after: { cases } }, ...shared] }
  })
}

/** Marks the papers of a taken meeting as out, those that were not yet, and keeps to whom they went: how many cases, and the events. */
export async function bringPapersOut(tx: Tx, actor: Actor, meetingId: string): Promise<{ cases: number; shared: AuditDraft[] }> {
  const { count } = await tx.agendaItem.updateMany({ where: { meetingId, papersAt: null }, data: { papersAt: actor.at } })
  await tx.meeting.updateMany({ where: { id: meetingId, papersAt: null }, data: { papersAt: actor.at } })
  return { cases: count, shared: await sharePapers(tx, actor, { meetingId }) }
}
