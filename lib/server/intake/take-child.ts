import 'server-only'
import { z } from 'zod'
import type { Action } from '@/lib/domain/access/actions'
import type { AuditDraft } from '../audit'
import type { Tx } from '../db'
import { Prisma } from '../generated/prisma/client'
import type { Actor } from '../make-actor'
import { Refused } from '../refused'
import { requireCan } from '../transact'
import { requireNoEmergency } from './emergency-until'
import { changeableChildSql } from './visible-child'

const taken = z.array(z.object({ id: z.string(), serviceId: z.string(), version: z.number(), restricted: z.boolean(), dateOfBirth: z.string() }))

/** A child's record that was taken for a change. */
export type TakenChild = z.infer<typeof taken>[number]

/** The record of a child and the version that a form showed; null for what only adds to it, and cannot be stale. */
export type ChildForm = { childId: string; version: number | null }

/**
 * Takes a child's record for the rest of the transaction, for somebody who may do this to it, on the version that they
 * saw. A record of another service, or one that is hidden from them, does not exist for them.
 */
export async function takeChild(tx: Tx, actor: Actor, action: Action, { childId, version }: ChildForm): Promise<{ child: TakenChild; about: Pick<AuditDraft, 'serviceId' | 'childId'> }> {
  const services = actor.posts.map((post) => post.serviceId)
  const isId = z.uuid().safeParse(childId).success
  const rows = isId
    ? await tx.$queryRaw`
        UPDATE "Child" ch SET lock = ch.lock + 1 WHERE ch.id = ${childId}::uuid AND ch."serviceId" = ANY(${services}::uuid[]) AND ${changeableChildSql(actor)}
        RETURNING ch.id, ch."serviceId", ch.version, ch.restricted, ch."dateOfBirth"::text AS "dateOfBirth"`
    : []
  const [child] = taken.parse(rows)
  if (!child && isId) await requireNoEmergency(tx, actor, Prisma.sql`ch.id = ${childId}::uuid`)
  if (!child) throw new Refused('not-found', 'This child’s record does not exist, or you may not see it', { subject: `child:${childId}` })
  const about = { serviceId: child.serviceId, childId: child.id }
  requireCan(actor, action, { serviceId: child.serviceId }, about)
  if (version !== null && child.version !== version) throw new Refused('stale', 'Somebody changed this child’s record since you opened it. What you typed is still here: look at what they changed, then save again')
  return { child, about }
}

/** Raises the version of a taken child's record: every form that shows it is stale from here on. */
export async function raiseChildVersion(tx: Tx, childId: string): Promise<void> {
  await tx.child.update({ where: { id: childId }, data: { version: { increment: 1 } }, select: { id: true } })
}
