import 'server-only'
import { z } from 'zod'
import type { Tx } from '../db'
import { changeableChildSql } from '../intake/visible-child'
import type { Actor } from '../make-actor'
import { Refused } from '../refused'
import { widenScope } from '../scope'

const taken = z.array(
  z.object({
    id: z.string(), childId: z.string(), kind: z.enum(['transfer', 'caretaking']), fromServiceId: z.string(), toServiceId: z.string().nullable(), toName: z.string(),
    because: z.string(), reason: z.string(), startsOn: z.string(), oldCaretakes: z.boolean(), status: z.enum(['offered', 'accepted', 'declined', 'withdrawn', 'ended']),
  }),
)

/** A hand-over that was taken for a change, with every case of the child and the child. */
export type TakenHandOver = z.infer<typeof taken>[number]

/** Takes a hand-over for the rest of the transaction: the child's cases, the child, then the hand-over. One between other services, or of a hidden child, does not exist for the actor; rights are the caller's to ask. */
export async function takeHandOver(tx: Tx, actor: Actor, handOverId: string): Promise<TakenHandOver> {
  const nothing = new Refused('not-found', 'This hand-over does not exist, or you may not see it', { subject: `hand-over:${handOverId}` })
  const services = actor.posts.map((post) => post.serviceId)
  const found = z.uuid().safeParse(handOverId).success ? await tx.handOver.findFirst({ where: { id: handOverId, OR: [{ fromServiceId: { in: services } }, { toServiceId: { in: services } }] }, select: { childId: true, fromServiceId: true } }) : null
  if (!found) throw nothing
  // What goes over with a child is the old service's until it has gone: records that were merged into theirs, too.
  await widenScope(tx, actor, found.fromServiceId)
  await tx.$executeRaw`SELECT id FROM "Case" WHERE "childId" = ${found.childId}::uuid ORDER BY id FOR UPDATE`
  await tx.$executeRaw`UPDATE "Child" SET lock = lock + 1 WHERE id = ${found.childId}::uuid`
  const [handOver] = taken.parse(
    await tx.$queryRaw`
      SELECT h.id, h."childId", h.kind, h."fromServiceId", h."toServiceId", h."toName", h.because, h.reason, h."startsOn"::text AS "startsOn", h."oldCaretakes", h.status
      FROM "HandOver" h JOIN "Child" ch ON ch.id = h."childId" WHERE h.id = ${handOverId}::uuid AND ${changeableChildSql(actor)} FOR UPDATE OF h`,
  )
  if (!handOver) throw nothing
  return handOver
}
