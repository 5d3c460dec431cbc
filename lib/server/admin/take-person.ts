import 'server-only'
import { z } from 'zod'
import { ROLES } from '@/lib/domain/access/role'
import type { Tx } from '../db'
import type { Actor } from '../make-actor'
import { Refused } from '../refused'
import { requireManagedServices } from './managed-services'

const taken = z.array(
  z.object({
    id: z.string(),
    disabledAt: z.date().nullable(),
    posts: z.array(z.object({ id: z.string(), serviceId: z.string(), role: z.enum(ROLES), startsOn: z.string(), endsOn: z.string().nullable() })),
  }),
)

/** A person who was taken for the rest of the transaction, with all their posts. */
export type TakenPerson = z.infer<typeof taken>[number]

/** Takes a person and reads all their posts; null where there is none. Whoever comes next waits here. */
export async function takePersonById(tx: Tx, personId: string): Promise<TakenPerson | null> {
  await tx.$queryRaw`SELECT id FROM "Person" WHERE id = ${personId}::uuid FOR UPDATE`
  const [person] = taken.parse(
    await tx.$queryRaw`
      SELECT p.id, p."disabledAt",
             coalesce(json_agg(json_build_object('id', t.id, 'serviceId', t."serviceId", 'role', t.role, 'startsOn', t."startsOn", 'endsOn', t."endsOn")) FILTER (WHERE t.id IS NOT NULL), '[]'::json) AS posts
      FROM "Person" p LEFT JOIN "Post" t ON t."personId" = p.id
      WHERE p.id = ${personId}::uuid
      GROUP BY p.id`,
  )
  return person ?? null
}

/**
 * Takes somebody whom the actor manages: a person with a post, past or present, in one of the actor's services. Others do
 * not exist for them, and nobody manages themselves.
 */
export async function takePerson(tx: Tx, actor: Actor, personId: string): Promise<{ person: TakenPerson; services: string[]; subject: string }> {
  const subject = `person:${personId}`
  const services = requireManagedServices(actor, { subject })
  const person = await takePersonById(tx, personId)
  if (!person || !person.posts.some((post) => services.includes(post.serviceId))) throw new Refused('not-found', 'This person does not exist, or works for another service', { serviceId: services[0], subject })
  if (person.id === actor.personId) throw new Refused('right', 'Nobody changes their own account or posts: another administrator does', { serviceId: services[0], subject })
  return { person, services, subject }
}
