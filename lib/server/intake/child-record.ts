import 'server-only'
import { z } from 'zod'
import { servicesWhere, type Action } from '@/lib/domain/access/actions'
import { caretakenSql } from '../agencies/caretaken'
import type { Actor } from '../make-actor'
import { reading } from '../reading'
import { childAdditions } from './case-record'
import { visibleChildSql } from './visible-child'

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const instant = z.string().transform((text) => new Date(text))
const text = z.string().nullable()
const yesNo = z.boolean().nullable()

const recordSchema = z.object({
  id: z.string(), serviceId: z.string(), version: z.number(), restricted: z.boolean(), isHeld: z.boolean(),
  givenNames: z.string(), familyName: z.string(), knownAs: text, aliases: z.array(z.string()).nullable().transform((list) => list ?? []), dateOfBirth: day, sex: text,
  ethnicity: text, ethnicityObserved: text, roma: text, firstLanguage: text, interpreterNeeded: yesNo,
  sendStatus: text, sendDetail: text, school: text, eteStatus: text, eteDetail: text, communicationNeeds: text, adjustments: text, hasCareStatus: z.boolean(),
  warnings: z.array(z.object({ id: z.string(), kind: z.string(), says: z.string(), reviewOn: day, ownerId: z.string(), owner: z.string(), raisedAt: instant })),
  care: z.array(z.object({ id: z.string(), status: z.string(), startsOn: day, endsOn: day.nullable(), authority: text })),
  addresses: z.array(z.object({ id: z.string(), kind: z.string(), address: z.string(), postcode: text, startsOn: day.nullable(), endsOn: day.nullable() })),
  carers: z.array(z.object({ id: z.string(), name: z.string(), relationship: z.string(), hasParentalResponsibility: yesNo, livesWithChild: yesNo, contact: text, note: text })),
  concerns: z.array(z.object({ id: z.string(), kind: z.string(), raisedOn: day, raisedBy: z.string(), detail: z.string(), closedOn: day.nullable() })),
  nrm: z.array(z.object({ id: z.string(), referredOn: day, responder: z.string(), reference: text, reasonableGrounds: text, reasonableOn: day.nullable(), conclusiveGrounds: text, conclusiveOn: day.nullable() })),
  named: z.array(z.object({ personId: z.string(), name: z.string(), reason: z.string(), grantedAt: instant, grantedBy: z.string() })),
})

/** Everything on a child's record but its cases and its chronology; the newest hundred of each list. */
export type ChildRecord = z.infer<typeof recordSchema>

/** The record of a child in a service where the actor may do this to children, or which such a service looks after for another where it is only looked at, unless it is hidden from them; null otherwise. One query. */
export async function childRecord(actor: Actor, action: Action, id: string): Promise<ChildRecord | null> {
  const db = reading(actor)
  if (!z.uuid().safeParse(id).success) return null
  const services = servicesWhere(actor, action)
  const rows = await db.$queryRaw<{ record: unknown }[]>`
    SELECT to_jsonb(ch) || ${childAdditions} || jsonb_build_object(
      'isHeld', EXISTS (SELECT 1 FROM "LegalHold" h WHERE h."childId" = ch.id AND h."liftedAt" IS NULL),
      'warnings', coalesce((SELECT jsonb_agg(to_jsonb(w) || jsonb_build_object('owner', p.name) ORDER BY w."raisedAt", w.id) FROM (SELECT * FROM "ChildWarning" x WHERE x."childId" = ch.id AND x."endedAt" IS NULL ORDER BY x."raisedAt" DESC LIMIT 100) w JOIN "Person" p ON p.id = w."ownerId"), '[]'),
      'care', coalesce((SELECT jsonb_agg(e ORDER BY e."startsOn" DESC, e.id DESC) FROM (SELECT * FROM "CareEpisode" x WHERE x."childId" = ch.id ORDER BY x."startsOn" DESC, x.id DESC LIMIT 100) e), '[]'),
      'addresses', coalesce((SELECT jsonb_agg(a ORDER BY a."endsOn" DESC NULLS FIRST, a."startsOn" DESC NULLS LAST, a.id DESC) FROM (SELECT * FROM "ChildAddress" x WHERE x."childId" = ch.id ORDER BY x."endsOn" DESC NULLS FIRST, x.id DESC LIMIT 100) a), '[]'),
      'carers', coalesce((SELECT jsonb_agg(g ORDER BY g.id) FROM (SELECT * FROM "Carer" x WHERE x."childId" = ch.id ORDER BY x.id DESC LIMIT 100) g), '[]'),
      'concerns', coalesce((SELECT jsonb_agg(k ORDER BY k."raisedOn" DESC, k.id DESC) FROM (SELECT * FROM "ExploitationConcern" x WHERE x."childId" = ch.id ORDER BY x."raisedOn" DESC, x.id DESC LIMIT 100) k), '[]'),
      'nrm', coalesce((SELECT jsonb_agg(r ORDER BY r."referredOn" DESC, r.id DESC) FROM (SELECT * FROM "NrmReferral" x WHERE x."childId" = ch.id ORDER BY x."referredOn" DESC, x.id DESC LIMIT 100) r), '[]'),
      'named', coalesce((SELECT jsonb_agg(jsonb_build_object('personId', a."personId", 'name', p.name, 'reason', a.reason, 'grantedAt', a."grantedAt", 'grantedBy', g.name) ORDER BY p.name, a.id)
        FROM (SELECT * FROM "ChildAccess" x WHERE x."childId" = ch.id AND x."endedAt" IS NULL LIMIT 500) a JOIN "Person" p ON p.id = a."personId" JOIN "Person" g ON g.id = a."grantedById"), '[]')
    ) AS record
    FROM "Child" ch WHERE ch.id = ${id}::uuid AND (ch."serviceId" = ANY(${services}::uuid[]) OR (${action === 'child.view'} AND ${caretakenSql(services)})) AND ${visibleChildSql(actor)}`
  return rows[0] === undefined ? null : recordSchema.parse(rows[0].record)
}
