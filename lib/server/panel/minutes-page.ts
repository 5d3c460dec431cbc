import 'server-only'
import { z } from 'zod'
import { can, type Answer } from '@/lib/domain/access/actions'
import type { MinutesContent } from '@/lib/domain/panel/minutes'
import { signerOf } from '@/lib/domain/panel/sitting-chair'
import { AGENCIES, SEAT_KINDS } from '@/lib/domain/panel/tally'
import { writeAudit } from '../audit'
import { db } from '../db'
import { visibleChild } from '../intake/visible-child'
import type { Actor } from '../make-actor'
import { hashOf, minutesContent, minutesSchema } from './minutes-content'

/** The minutes of a meeting: as they were signed with what was added, or as they would be signed now. */
export type MinutesPage = {
  meetingId: string; startsAt: Date; status: 'planned' | 'open' | 'closed'
  content: MinutesContent
  /** The hash of the whole, by which a signature is of what was shown. */
  hash: string
  signed: { by: string; as: 'chair' | 'co-chair'; at: Date; isUnchanged: boolean } | null
  addenda: { number: number; by: string; at: Date; reason: string; says: string }[]
  sign: Answer
  mayAdd: boolean
  openFlags: number
}

const seats = z.array(z.object({ personId: z.string(), seat: z.enum(SEAT_KINDS), present: z.boolean(), agency: z.enum(AGENCIES) }))

/** Minutes without the children who are hidden from the reader, audited as a look at each of the others; null where the reader may not see them, or nothing has happened yet. A fixed number of queries. */
export async function minutesPage(actor: Actor, meetingId: string): Promise<MinutesPage | null> {
  if (!z.uuid().safeParse(meetingId).success) return null
  const meeting = await db.meeting.findFirst({
    where: { id: meetingId, serviceId: { in: actor.posts.map((post) => post.serviceId) } },
    select: {
      id: true, serviceId: true, startsAt: true, status: true, seats: { select: { personId: true, seat: true, present: true, agency: true } },
      minutes: { select: { content: true, hash: true, signedById: true, signedAs: true, signedAt: true, addenda: { orderBy: { number: 'asc' }, take: 100, select: { number: true, reason: true, says: true, hash: true, addedById: true, addedAt: true } } } },
    },
  })
  if (!meeting || meeting.status === 'planned') return null
  const sitting = seats.parse(meeting.seats)
  const subject = { serviceId: meeting.serviceId, seatHolders: sitting.map(({ personId }) => personId), chairs: sitting.filter(({ seat }) => seat === 'chair' || seat === 'co-chair').map(({ personId }) => personId) }
  if (!can(actor, 'minutes.view', subject).allowed) return null
  const kept = meeting.minutes
  const whole = kept ? minutesSchema.parse(kept.content) : await minutesContent(db, meeting.id)
  const [visible, people, openFlags] = await Promise.all([
    db.child.findMany({ where: { id: { in: whole.cases.map(({ childId }) => childId) }, ...visibleChild(actor) }, select: { id: true } }),
    db.person.findMany({ where: { id: { in: [kept?.signedById, ...(kept?.addenda.map(({ addedById }) => addedById) ?? [])].filter((id) => id !== undefined) } }, select: { id: true, name: true } }),
    db.fairnessFlag.count({ where: { agendaItem: { meetingId: meeting.id }, answer: null } }),
  ])
  const mayBeSeen = new Set(visible.map(({ id }) => id))
  const content = { ...whole, cases: whole.cases.filter(({ childId }) => mayBeSeen.has(childId)) }
  await writeAudit(db, actor, [
    { kind: 'consultation', action: 'minutes.view', serviceId: meeting.serviceId, subject: `meeting:${meeting.id}` },
    ...content.cases.map(({ caseId, childId }) => ({ kind: 'consultation' as const, action: 'minutes.view', serviceId: meeting.serviceId, caseId, childId, subject: `meeting:${meeting.id}` })),
  ])
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? 'somebody'
  const right = can(actor, 'minutes.sign', subject)
  const signer = signerOf(sitting, actor.personId)
  return {
    meetingId: meeting.id, startsAt: meeting.startsAt, status: meeting.status, content, hash: hashOf(whole),
    signed: kept && { by: nameOf(kept.signedById), as: kept.signedAs === 'chair' ? 'chair' : 'co-chair', at: kept.signedAt, isUnchanged: isUnchanged(kept) },
    addenda: kept?.addenda.map(({ number, reason, says, addedById, addedAt }) => ({ number, reason, says, by: nameOf(addedById), at: addedAt })) ?? [],
    sign: kept || meeting.status !== 'closed' ? { allowed: false, because: 'condition', reason: kept ? 'They are signed' : 'The meeting has not ended' } : !right.allowed ? right : typeof signer === 'string' ? right : { allowed: false, because: 'condition', reason: signer.why },
    mayAdd: kept !== null && right.allowed,
    openFlags,
  }
}

/** Whether what is kept is still what was signed, each addendum standing on the one before it. */
function isUnchanged(kept: { content: unknown; hash: string; addenda: { number: number; reason: string; says: string; hash: string; addedById: string; addedAt: Date }[] }): boolean {
  let standsOn = kept.hash
  if (hashOf(kept.content) !== standsOn) return false
  for (const { number, reason, says, hash, addedById, addedAt } of kept.addenda) {
    if (hash !== hashOf(standsOn, number, reason, says, addedById, addedAt.toISOString())) return false
    standsOn = hash
  }
  return true
}
