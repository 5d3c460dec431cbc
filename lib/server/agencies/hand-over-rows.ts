import 'server-only'
import { z } from 'zod'
import { CASE_STATUSES } from '@/lib/domain/intake/case-status'
import { Prisma } from '../generated/prisma/client'
import { visibleChildSql } from '../intake/visible-child'
import type { Actor } from '../make-actor'
import { reading } from '../reading'

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

/** The newest hand-overs of one child. One query. */
export async function handOversOfChild(actor: Actor, childId: string): Promise<HandOverRow[]> {
  const found = await reading(actor).$queryRaw<{ told: unknown }[]>`SELECT ${TOLD} AS told FROM "HandOver" h WHERE h."childId" = ${childId}::uuid ORDER BY h."offeredAt" DESC, h.id DESC LIMIT 50`
  return found.map(({ told }) => rowSchema.parse(told))
}

const listed = rowSchema.extend({ childId: z.string(), givenNames: z.string(), familyName: z.string(), dateOfBirth: z.string(), openCases: z.array(z.enum(CASE_STATUSES)) })

/** A child who is offered to one of the reader's services, or whom it looks after for another. */
export type HandOverWork = z.infer<typeof listed>

/** Hand-overs to some services, of children who are open to the actor. One query. */
export async function handOversTo(actor: Actor, services: readonly string[], which: Prisma.Sql): Promise<HandOverWork[]> {
  const db = reading(actor)
  const rows = await db.$queryRaw<{ told: unknown }[]>`
    SELECT ${TOLD} || jsonb_build_object('givenNames', ch."givenNames", 'familyName', ch."familyName", 'dateOfBirth', ch."dateOfBirth",
      'openCases', to_jsonb(ARRAY(SELECT c.status::text FROM "Case" c WHERE c."childId" = ch.id AND c.status NOT IN ('draft', 'given', 'closed') ORDER BY c."createdAt" LIMIT 20))) AS told
    FROM "HandOver" h JOIN "Child" ch ON ch.id = h."childId"
    WHERE h."toServiceId" = ANY(${[...services]}::uuid[]) AND ${visibleChildSql(actor)} AND ${which}
    ORDER BY h."offeredAt", h.id LIMIT 50`
  return rows.map(({ told }) => listed.parse(told))
}
