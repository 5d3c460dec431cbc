import 'server-only'
import { z } from 'zod'
import type { Action } from '@/lib/domain/access/actions'
import type { Tx } from '../db'
import type { Actor } from '../make-actor'
import { Refused } from '../refused'
import { requireCan } from '../transact'

const taken = z.array(z.object({ id: z.string(), serviceId: z.string(), firstChildId: z.string(), secondChildId: z.string(), decision: z.enum(['same', 'different']).nullable(), lock: z.number() }))

/** Two records that may be of one child, taken for a change. */
export type TakenPair = z.infer<typeof taken>[number]

/** The pair and the state of it that a form showed. */
export type PairForm = { pairId: string; lock: number }

/** What a form is told that was opened before somebody else decided. */
export const DECIDED_MEANWHILE = 'Somebody decided this since you opened it. Look at what they decided and why'

/** A pair that does not exist for somebody: another service’s, or one with a record that is hidden from them. */
export const noSuchPair = (pairId: string): Refused => new Refused('not-found', 'These records do not exist, or you may not see them', { subject: `pair:${pairId}` })

/** Takes a pair for the rest of the transaction, for somebody who may do this to it. Who may see the two records is the caller's to ask. */
export async function takePair(tx: Tx, actor: Actor, action: Action, { pairId, lock }: PairForm): Promise<TakenPair> {
  const services = actor.posts.map((post) => post.serviceId)
  const rows = z.uuid().safeParse(pairId).success
    ? await tx.$queryRaw`
        UPDATE "DuplicatePair" d SET lock = lock + 1 WHERE id = ${pairId}::uuid AND "serviceId" = ANY(${services}::uuid[])
          AND (SELECT count(*) FROM "Child" c WHERE c.id IN (d."firstChildId", d."secondChildId") AND c."serviceId" = d."serviceId") = 2
        RETURNING id, "serviceId", "firstChildId", "secondChildId", decision, lock - 1 AS lock`
    : []
  const [pair] = taken.parse(rows)
  if (!pair) throw noSuchPair(pairId)
  requireCan(actor, action, { serviceId: pair.serviceId }, { subject: `pair:${pair.id}` })
  if (pair.lock !== lock) throw new Refused('stale', DECIDED_MEANWHILE)
  return pair
}
