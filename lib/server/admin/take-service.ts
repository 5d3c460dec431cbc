import 'server-only'
import type { Tx } from '../db'
import type { Actor } from '../make-actor'
import { Refused } from '../refused'

/** Takes a service for the rest of the transaction: whoever else would change its protocol waits here. One in which the actor holds no post does not exist for them. */
export async function takeService(tx: Tx, actor: Actor, serviceId: string): Promise<void> {
  const services = actor.posts.map((post) => post.serviceId)
  const rows = await tx.$queryRaw<{ id: string }[]>`SELECT id FROM "Organisation" WHERE id = ${serviceId}::uuid AND id = ANY(${services}::uuid[]) FOR NO KEY UPDATE`
  if (rows.length === 0) throw new Refused('not-found', 'This service does not exist, or you hold no post in it', { subject: `organisation:${serviceId}` })
}
