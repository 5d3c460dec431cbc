import 'server-only'
import { z } from 'zod'
import { can, servicesWhere } from '@/lib/domain/access/actions'
import { whyNotTransferred } from '@/lib/domain/agencies/hand-over'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import { CASE_STATUSES } from '@/lib/domain/intake/case-status'
import { writeAudit } from '../audit'
import { db } from '../db'
import { Prisma } from '../generated/prisma/client'
import { childRecord, type ChildRecord } from '../intake/child-record'
import { visibleChildSql } from '../intake/visible-child'
import type { Actor } from '../make-actor'

const instant = z.string().transform((text) => new Date(text))
const rowSchema = z.object({
  id: z.string(), kind: z.enum(['transfer', 'caretaking']), because: z.string(), reason: z.string(), status: z.enum(['offered', 'accepted', 'declined', 'withdrawn', 'ended']),
  fromServiceId: z.string(), toServiceId: z.string().nullable(), fromName: z.string(), toName: z.string(), startsOn: z.string(), expectedEndOn: z.string().nullable(), oldCaretakes: z.boolean(), endedOn: z.string().nullable(), endReason: z.string().nullable(),
  offeredBy: z.string(), offeredAt: instant, answeredBy: z.string().nullable(), answeredAt: instant.nullable(), answerReason: z.string().nullable(),
})

/** One hand-over of a child, as both services read it. */
export type HandOverRow = z.infer<typeof rowSchema>

/** A hand-over `h` as JSON, with the names in it. */
const TOLD = Prisma.sql`to_jsonb(h) || jsonb_build_object(
  'fromName', (SELECT o.name FROM "Organisation" o WHERE o.id = h."fromServiceId"),
  'offeredBy', (SELECT p.name FROM "Person" p WHERE p.id = h."offeredById"),
  'answeredBy', coalesce(h."answeredBy", (SELECT p.name FROM "Person" p WHERE p.id = h."answeredById")))`

/** The hand-overs of one child, and the form for another. */
export type ChildHandOverPage = { today: IsoDay; child: ChildRecord; service: string; rows: HandOverRow[]; services: { id: string; name: string }[]; mayOffer: boolean; /** Why a transfer could not be accepted today. */ held: string | null; caretaker: HandOverRow | null; offered: HandOverRow | null }

/** Which service has a child and had, audited as a look at the record; null where the reader may not read it. A fixed number of queries. */
export async function childHandOverPage(actor: Actor, childId: string): Promise<ChildHandOverPage | null> {
  const child = await childRecord(actor, 'hand-over.view', childId)
  if (!child) return null
  const subject = { serviceId: child.serviceId }
  if (!can(actor, 'hand-over.view', subject).allowed) return null
  await writeAudit(db, actor, [{ kind: 'consultation', action: 'hand-over.view', serviceId: child.serviceId, childId: child.id }])
  const [found, services, cases] = await Promise.all([
    db.$queryRaw<{ told: unknown }[]>`SELECT ${TOLD} AS told FROM "HandOver" h WHERE h."childId" = ${child.id}::uuid ORDER BY h."offeredAt" DESC, h.id DESC LIMIT 50`,
    db.organisation.findMany({ where: { kind: 'yjs' }, orderBy: { name: 'asc' }, take: 300, select: { id: true, name: true } }),
    db.case.findMany({ where: { childId: child.id }, take: 500, select: { ref: true, status: true } }),
  ])
  const rows = found.map(({ told }) => rowSchema.parse(told))
  return {
    today: londonDay(actor.at), child, rows,
    service: services.find(({ id }) => id === child.serviceId)?.name ?? '',
    services: services.filter(({ id }) => id !== child.serviceId),
    mayOffer: can(actor, 'hand-over.offer', subject).allowed,
    held: whyNotTransferred(cases),
    caretaker: rows.find(({ kind, status }) => kind === 'caretaking' && status === 'accepted') ?? null,
    offered: rows.find(({ status }) => status === 'offered') ?? null,
  }
}

const listed = rowSchema.extend({ childId: z.string(), givenNames: z.string(), familyName: z.string(), dateOfBirth: z.string(), openCases: z.array(z.enum(CASE_STATUSES)) })

/** A child who is offered to one of the reader's services, or whom it looks after for another. */
export type HandOverWork = z.infer<typeof listed>

/** The hand-overs that a service answers, and the children whom it looks after for others. */
export type HandOversPage = { today: IsoDay; offered: HandOverWork[]; caretaking: HandOverWork[]; mayAnswer: boolean }

async function handOvers(actor: Actor, services: readonly string[], which: Prisma.Sql): Promise<HandOverWork[]> {
  const rows = await db.$queryRaw<{ told: unknown }[]>`
    SELECT ${TOLD} || jsonb_build_object('givenNames', ch."givenNames", 'familyName', ch."familyName", 'dateOfBirth', ch."dateOfBirth",
      'openCases', to_jsonb(ARRAY(SELECT c.status::text FROM "Case" c WHERE c."childId" = ch.id AND c.status NOT IN ('draft', 'given', 'closed') ORDER BY c."createdAt" LIMIT 20))) AS told
    FROM "HandOver" h JOIN "Child" ch ON ch.id = h."childId"
    WHERE h."toServiceId" = ANY(${[...services]}::uuid[]) AND ${visibleChildSql(actor)} AND ${which}
    ORDER BY h."offeredAt", h.id LIMIT 50`
  return rows.map(({ told }) => listed.parse(told))
}

/** Children who are offered to the reader's services and those whom they look after for others; null where the reader may read neither. Two queries. */
export async function handOversPage(actor: Actor): Promise<HandOversPage | null> {
  const answers = servicesWhere(actor, 'hand-over.answer')
  const reads = servicesWhere(actor, 'hand-over.view')
  if (reads.length === 0) return null
  const [offered, caretaking] = await Promise.all([
    answers.length === 0 ? [] : handOvers(actor, answers, Prisma.sql`h.status = 'offered'`),
    handOvers(actor, reads, Prisma.sql`h.status = 'accepted' AND h.kind = 'caretaking'`),
  ])
  await writeAudit(db, actor, [...offered, ...caretaking].map((row) => ({ kind: 'consultation', action: 'hand-over.view', serviceId: row.toServiceId, childId: row.childId, subject: `hand-over:${row.id}` })))
  return { today: londonDay(actor.at), offered, caretaking, mayAnswer: answers.length > 0 }
}

/** One offer with what its answer rests on. */
export async function offerPage(actor: Actor, handOverId: string): Promise<{ today: IsoDay; offer: HandOverWork } | null> {
  const services = servicesWhere(actor, 'hand-over.answer')
  if (services.length === 0 || !z.uuid().safeParse(handOverId).success) return null
  const [offer] = await handOvers(actor, services, Prisma.sql`h.id = ${handOverId}::uuid AND h.status = 'offered'`)
  if (!offer) return null
  await writeAudit(db, actor, [{ kind: 'consultation', action: 'hand-over.view', serviceId: offer.toServiceId, childId: offer.childId, subject: `hand-over:${offer.id}` }])
  return { today: londonDay(actor.at), offer }
}
