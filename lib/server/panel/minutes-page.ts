import 'server-only'
import { z } from 'zod'
import { can, type Answer } from '@/lib/domain/access/actions'
import { inOrder, setApart, type MinutedCase, type MinutesContent } from '@/lib/domain/panel/minutes'
import { signerOf } from '@/lib/domain/panel/sitting-chair'
import { AGENCIES, SEAT_KINDS } from '@/lib/domain/panel/tally'
import { writeAudit } from '../audit'
import { changeableChildSql, visibleChild, visibleChildSql } from '../intake/visible-child'
import type { Actor } from '../make-actor'
import { reading } from '../reading'
import { hashOf, minutedCaseSchema, minutesContent, minutesSchema } from './minutes-content'

/** A part that is set apart: who signed it, or whether the reader may; `shown` is its hash, by which a signature is of what was shown. */
export type ApartMinuted = { signed: { by: string; at: Date; isUnchanged: boolean } | null; sign: Answer; shown: string | null }

/** One case of minutes in its place: without its content where the record is not open to the reader. `apart` where the chair's signature is not for it. */
export type MinutedEntry = { number: number; minuted: MinutedCase | null; apart: ApartMinuted | null }

/** The minutes of a meeting: as they were signed with what was added, or as they would be signed now. */
export type MinutesPage = {
  meetingId: string; startsAt: Date; status: 'planned' | 'open' | 'closed'
  content: Omit<MinutesContent, 'cases' | 'apart'>
  entries: MinutedEntry[]
  /** The hash of what the reader would sign. */
  hash: string
  signed: { by: string; as: 'chair' | 'co-chair'; at: Date; isUnchanged: boolean } | null
  addenda: { number: number; by: string; at: Date; reason: string; says: string }[]
  sign: Answer
  mayAdd: boolean
  openFlags: number
  /** How many children's parts were erased from them since they were signed. */
  erased: number
}

const visibleRows = z.array(z.object({ id: z.string(), mayChange: z.boolean() }))
const seats = z.array(z.object({ personId: z.string(), seat: z.enum(SEAT_KINDS), present: z.boolean(), agency: z.enum(AGENCIES) }))

/** Minutes in which children who are hidden from the reader are only counted, audited as a look at each of the others; null where the reader may not see them, or nothing has happened yet. A fixed number of queries. */
export async function minutesPage(actor: Actor, meetingId: string): Promise<MinutesPage | null> {
  const db = reading(actor)
  if (!z.uuid().safeParse(meetingId).success) return null
  const meeting = await db.meeting.findFirst({
    where: { id: meetingId, serviceId: { in: actor.posts.map((post) => post.serviceId) } },
    select: {
      id: true, serviceId: true, startsAt: true, status: true, seats: { select: { personId: true, seat: true, present: true, agency: true } },
      minutes: { select: { content: true, hash: true, signedById: true, signedAs: true, signedAt: true, apart: { select: { caseId: true, content: true, hash: true, signedById: true, signedAt: true } }, addenda: { orderBy: { number: 'asc' }, take: 100, select: { number: true, reason: true, says: true, hash: true, addedById: true, addedAt: true } } } },
    },
  })
  if (!meeting || meeting.status === 'planned') return null
  const sitting = seats.parse(meeting.seats)
  const subject = { serviceId: meeting.serviceId, seatHolders: sitting.map(({ personId }) => personId), chairs: sitting.filter(({ seat }) => seat === 'chair' || seat === 'co-chair').map(({ personId }) => personId) }
  if (!can(actor, 'minutes.view', subject).allowed) return null
  const kept = meeting.minutes
  const frozen = kept && minutesSchema.parse(kept.content)
  // What is set apart and not signed yet follows what is recorded, as all of it did before the signature.
  const isLive = !frozen || frozen.apart.some(({ caseId }) => !kept.apart.some((part) => part.caseId === caseId))
  const live = isLive ? await minutesContent(db, meeting.id) : null
  const whole = frozen ?? live
  if (!whole) throw new Error('minutes are kept or made')
  const children = [...whole.cases, ...whole.apart].map(({ childId }) => childId)
  const [rows, people, openFlags, own, erased] = await Promise.all([
    db.$queryRaw`SELECT ch.id, ${changeableChildSql(actor)} AS "mayChange" FROM "Child" ch WHERE ch.id = ANY(${children}::uuid[]) AND ${visibleChildSql(actor)}`,
    db.person.findMany({ where: { id: { in: [kept?.signedById, ...(kept?.addenda.map(({ addedById }) => addedById) ?? []), ...(kept?.apart.map(({ signedById }) => signedById) ?? [])].filter((id) => id !== undefined) } }, select: { id: true, name: true } }),
    db.fairnessFlag.count({ where: { agendaItem: { meetingId: meeting.id }, answer: null, case: { child: visibleChild(actor) } } }),
    db.interest.findMany({ where: { agendaItem: { meetingId: meeting.id }, seat: { personId: actor.personId } }, select: { agendaItem: { select: { caseId: true } } } }),
    db.erasedMinutes.findMany({ where: { meetingId: meeting.id }, select: { hash: true } }),
  ])
  const visible = visibleRows.parse(rows)
  const maySee = new Set(visible.map(({ id }) => id))
  const mayChange = new Set(visible.flatMap(({ id, mayChange: may }) => (may ? [id] : [])))
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? 'somebody'
  const wasThere = sitting.filter(({ present }) => present).map(({ personId }) => personId)
  const apartOf = (caseId: string, childId: string): Pick<MinutedEntry, 'minuted' | 'apart'> => {
    const part = kept?.apart.find((one) => one.caseId === caseId)
    const minuted = !maySee.has(childId) ? null : part ? minutedCaseSchema.parse(part.content) : (live?.cases.find((one) => one.caseId === caseId) ?? null)
    const heardIt = own.some(({ agendaItem }) => agendaItem.caseId === caseId) ? [] : wasThere
    const sign: Answer = part || !minuted || !mayChange.has(childId) ? { allowed: false, because: 'condition', reason: part ? 'It is signed' : 'The record is not open to you' } : can(actor, 'minutes.sign-apart', { serviceId: meeting.serviceId, seatHolders: heardIt })
    return { minuted, apart: { signed: part ? { by: nameOf(part.signedById), at: part.signedAt, isUnchanged: hashOf(part.content) === part.hash } : null, sign, shown: minuted && !part ? hashOf(minuted) : null } }
  }
  const entries = inOrder(whole).map((entry): MinutedEntry =>
    entry.minuted === null ? { number: entry.number, ...apartOf(entry.caseId, entry.childId) } : { number: entry.number, minuted: maySee.has(entry.minuted.childId) ? entry.minuted : null, apart: null },
  )
  await writeAudit(db, actor, [
    { kind: 'consultation', action: 'minutes.view', serviceId: meeting.serviceId, subject: `meeting:${meeting.id}` },
    ...entries.flatMap(({ minuted }) => (minuted ? [{ kind: 'consultation' as const, action: 'minutes.view', serviceId: meeting.serviceId, caseId: minuted.caseId, childId: minuted.childId, subject: `meeting:${meeting.id}` }] : [])),
  ])
  const right = can(actor, 'minutes.sign', subject)
  const signer = signerOf(sitting, actor.personId)
  return {
    meetingId: meeting.id, startsAt: meeting.startsAt, status: meeting.status, entries, hash: hashOf(setApart(whole, (childId) => mayChange.has(childId))),
    content: { service: whole.service, kind: whole.kind, startsAt: whole.startsAt, venue: whole.venue, seats: whole.seats, absences: whole.absences },
    signed: kept && { by: nameOf(kept.signedById), as: kept.signedAs === 'chair' ? 'chair' : 'co-chair', at: kept.signedAt, isUnchanged: isUnchanged(kept, erased.map(({ hash }) => hash)) },
    addenda: kept?.addenda.map(({ number, reason, says, addedById, addedAt }) => ({ number, reason, says, by: nameOf(addedById), at: addedAt })) ?? [],
    sign: kept || meeting.status !== 'closed' ? { allowed: false, because: 'condition', reason: kept ? 'They are signed' : 'The meeting has not ended' } : !right.allowed ? right : typeof signer === 'string' ? right : { allowed: false, because: 'condition', reason: signer.why },
    mayAdd: kept !== null && right.allowed,
    openFlags,
    erased: erased.length,
  }
}

/** Whether what is kept is still what was signed, or what an erasure left of it, each addendum standing on the one before it. */
function isUnchanged(kept: { content: unknown; hash: string; addenda: { number: number; reason: string; says: string; hash: string; addedById: string; addedAt: Date }[] }, erased: readonly string[]): boolean {
  let standsOn = kept.hash
  if (![standsOn, ...erased].includes(hashOf(kept.content))) return false
  for (const { number, reason, says, hash, addedById, addedAt } of kept.addenda) {
    const isErased = erased.length > 0 && reason === 'Erased' && says === 'Erased'
    if (!isErased && hash !== hashOf(standsOn, number, reason, says, addedById, addedAt.toISOString())) return false
    standsOn = hash
  }
  return true
}
