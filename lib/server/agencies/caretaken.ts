import 'server-only'
import { Prisma } from '../generated/prisma/client'
import type { Actor } from '../make-actor'
import { reading } from '../reading'

/** Children whom one of these services looks after for another today, for a query in which the table "Child" goes by the name `ch` (F27). */
export function caretakenSql(services: readonly string[]): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT 1 FROM "HandOver" care WHERE care."childId" = ch.id AND care.kind = 'caretaking' AND care.status = 'accepted' AND care."toServiceId" = ANY(${[...services]}::uuid[]))`
}

/** The same condition for Prisma. */
export function caretaken(services: readonly string[]): Prisma.ChildWhereInput {
  return { handOvers: { some: { kind: 'caretaking', status: 'accepted', toServiceId: { in: [...services] } } } }
}

/**
 * The service in whose name somebody reads a child's record: the child's own where they hold a post there, else the one
 * that looks after the child for it. A query only for whoever holds no post in the child's own.
 */
export async function readingService(actor: Actor, { childId, serviceId }: { childId: string; serviceId: string }): Promise<string> {
  const db = reading(actor)
  const services = actor.posts.map((post) => post.serviceId)
  if (services.includes(serviceId)) return serviceId
  const care = await db.handOver.findFirst({ where: { childId, kind: 'caretaking', status: 'accepted', toServiceId: { in: services } }, select: { toServiceId: true } })
  return care?.toServiceId ?? serviceId
}
