import 'server-only'
import { z } from 'zod'
import type { Action } from '@/lib/domain/access/actions'
import { CASE_STATUSES, type CaseStatus } from '@/lib/domain/intake/case-status'
import type { Tx } from '../db'
import { Prisma } from '../generated/prisma/client'
import type { Actor } from '../make-actor'
import { Refused } from '../refused'
import { requireCan } from '../transact'
import { caseRecord, type CaseRecord } from './case-record'
import { requireNoEmergency } from './emergency-until'
import { changeableChildSql } from './visible-child'

const taken = z.array(z.object({ id: z.string(), status: z.enum(CASE_STATUSES) }))

/**
 * Takes the case for the rest of the transaction (whoever comes next waits here) and reads all that is recorded about
 * it. A case of a service in which the actor holds no post does not exist for them, nor does one of a child whose record
 * is hidden from them (F16). By its id a case is taken on behalf of something that was allowed already: a ballot that ends.
 */
export async function takeCase(tx: Tx, actor: Actor, which: { ref: string } | { id: string }): Promise<CaseRecord> {
  const services = actor.posts.map((post) => post.serviceId)
  const rows = taken.parse(
    'ref' in which
      ? await tx.$queryRaw`UPDATE "Case" c SET lock = c.lock + 1 FROM "Child" ch WHERE ch.id = c."childId" AND c.ref = ${which.ref} AND c."serviceId" = ANY(${services}::uuid[]) AND ${changeableChildSql(actor)} RETURNING c.id, c.status`
      : await tx.$queryRaw`UPDATE "Case" SET lock = lock + 1 WHERE id = ${which.id}::uuid AND "serviceId" = ANY(${services}::uuid[]) RETURNING id, status`,
  )
  const row = rows[0]
  const record = row ? await caseRecord(tx, row.id) : null
  if (!record && 'ref' in which) await requireNoEmergency(tx, actor, Prisma.sql`EXISTS (SELECT 1 FROM "Case" c WHERE c."childId" = ch.id AND c.ref = ${which.ref})`)
  if (!record) throw new Refused('not-found', 'This case does not exist, or you may not see it', { subject: 'ref' in which ? which.ref : which.id })
  return record
}

/** Refuses where somebody edited the case since the form was opened. */
export function requireVersion(record: Pick<CaseRecord, 'version'>, shown: number): void {
  if (record.version !== shown) throw new Refused('stale', 'Somebody changed this case since you opened it. What you typed is still here: look at what they changed, then save again')
}

/** Moves a taken case to another status. Call it inside the transaction that took it. */
export async function moveCase(tx: Tx, actor: Actor, record: Pick<CaseRecord, 'id'>, status: CaseStatus, more: { outcome?: CaseRecord['outcome']; triageById?: string | null } = {}): Promise<void> {
  await tx.case.update({ where: { id: record.id }, data: { status, statusSince: actor.at, version: { increment: 1 }, ...more }, select: { id: true } })
}

/** The ids under which what is done to a case is recorded. */
export type CaseAbout = { serviceId: string; caseId: string; childId: string }

/** A case that was taken for one action, by somebody who may do it, on the version that they saw. */
export async function takeCaseFor(tx: Tx, actor: Actor, action: Action, input: { ref: string; version: number }): Promise<{ record: CaseRecord; about: CaseAbout }> {
  const record = await takeCase(tx, actor, { ref: input.ref })
  const about = { serviceId: record.serviceId, caseId: record.id, childId: record.childId }
  requireCan(actor, action, { serviceId: record.serviceId, status: record.status }, about)
  requireVersion(record, input.version)
  return { record, about }
}
