import 'server-only'
import { londonDay } from '@/lib/domain/deadlines/iso-day'
import { caseReference } from '@/lib/domain/intake/reference'
import type { ReferralSource } from '@/lib/domain/intake/referral'
import type { AuditDraft } from '../audit'
import type { Tx } from '../db'
import type { Actor } from '../make-actor'

/** A case that was begun inside another change, and the event that tells of it. */
export type BegunCase = { id: string; ref: string; event: AuditDraft }

/** Begins a case in draft about a child whose record is there. Part of a change that has asked for the right to. */
export async function beginCase(tx: Tx, actor: Actor, { serviceId, childId, source }: { serviceId: string; childId: string; source: 'police' | ReferralSource }): Promise<BegunCase> {
  const [next] = await tx.$queryRaw<[{ sequence: bigint }]>`SELECT nextval('case_reference') AS sequence`
  const ref = caseReference(Number(londonDay(actor.at).slice(0, 4)), Number(next.sequence))
  const { id } = await tx.case.create({
    data: {
      ref, serviceId, childId, status: 'draft', statusSince: actor.at, createdAt: actor.at, createdById: actor.personId,
      notification: { create: { notifiedOn: new Date(londonDay(actor.at)) } },
      ...(source === 'police' ? {} : { referral: { create: { source, takenById: actor.personId, takenAt: actor.at } } }),
    },
    select: { id: true },
  })
  const about = { serviceId, caseId: id, childId }
  return {
    id, ref,
    event: source === 'police'
      ? { kind: 'collection', action: 'notification.start', ...about, after: { ref, status: 'draft' } }
      : { kind: 'collection', action: 'referral.take', ...about, after: { ref, status: 'draft', source } },
  }
}
