import 'server-only'
import { z } from 'zod'
import { can, servicesWhere } from '@/lib/domain/access/actions'
import { ROLES, ROLE_NAMES } from '@/lib/domain/access/role'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import { AGENCIES, type Agency } from '@/lib/domain/panel/tally'
import { trainingStanding, type TrainingStanding } from '@/lib/domain/panel/trainings'
import type { Actor } from '../make-actor'
import { reading } from '../reading'

const rows = z.array(z.object({ personId: z.string(), name: z.string(), role: z.enum(ROLES), agency: z.enum(AGENCIES), organisation: z.string(), done: z.array(z.object({ kind: z.string(), expiresOn: z.string() })) }))

/** Somebody who can sit at a panel, with how their training stands. */
export type TrainedPerson = { personId: string; name: string; role: string; agency: Agency; organisation: string; trainings: TrainingStanding[] }

/** The training register of a service. */
export type TrainingPage = { serviceId: string; today: IsoDay; people: TrainedPerson[]; mayRecord: boolean }

/** The roles that take a seat with a vote or in the chair. */
const SITTING = ['triage_officer', 'sergeant', 'inspector', 'senior_officer', 'operational_manager', 'area_manager', 'panel_member', 'victim_worker'] as const

/** Everybody who can sit at a panel of the actor's service today, with how their training stands; at most 500. Null for whoever may not see the register. One query. */
export async function trainingPage(actor: Actor): Promise<TrainingPage | null> {
  const db = reading(actor)
  const [serviceId] = servicesWhere(actor, 'training.view')
  if (!serviceId) return null
  const today = londonDay(actor.at)
  const found = rows.parse(
    await db.$queryRaw`
      SELECT DISTINCT ON (o.agency, p.name, p.id) p.id AS "personId", p.name, t.role::text AS role, o.agency, o.name AS organisation,
             coalesce((SELECT jsonb_agg(jsonb_build_object('kind', d.kind, 'expiresOn', d."expiresOn")) FROM "Training" d WHERE d."personId" = p.id AND d."serviceId" = ${serviceId}::uuid), '[]') AS done
      FROM "Post" t JOIN "Person" p ON p.id = t."personId" JOIN "Organisation" o ON o.id = t."organisationId"
      WHERE t."serviceId" = ${serviceId}::uuid AND p."disabledAt" IS NULL AND t.role::text = ANY(${[...SITTING]})
        AND t."startsOn" <= ${today}::date AND (t."endsOn" IS NULL OR t."endsOn" >= ${today}::date)
      ORDER BY o.agency, p.name, p.id, t.id LIMIT 500`,
  )
  return {
    serviceId, today, mayRecord: can(actor, 'training.record', { serviceId }).allowed,
    people: found.map(({ done, role, ...person }) => ({ ...person, role: ROLE_NAMES[role], trainings: trainingStanding(done, today) })),
  }
}
