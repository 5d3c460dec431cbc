import 'server-only'
import type { Tx } from './db'
import { Prisma } from './generated/prisma/client'
import type { AuditKind } from './generated/prisma/enums'
import type { Actor } from './make-actor'

/** One event as a change or a read describes it; who, when and in which request are added here. */
export type AuditDraft = {
  kind: AuditKind
  /** What was done, named like an action: `notification.submit`. */
  action: string
  serviceId?: string | null
  caseId?: string | null
  childId?: string | null
  subject?: string | null
  before?: Prisma.InputJsonValue
  after?: Prisma.InputJsonValue
  reason?: string | null
}

/** At least one event: a change without a trace does not compile. */
export type AuditDrafts = readonly [AuditDraft, ...AuditDraft[]]

/** Writes events (DPA 2018 s62) in the transaction that they describe. */
export async function writeAudit(tx: Pick<Tx, 'auditEvent'>, actor: Pick<Actor, 'at' | 'requestId' | 'sessionId'> & { personId: string | null }, drafts: readonly AuditDraft[]): Promise<void> {
  await tx.auditEvent.createMany({
    data: drafts.map((draft) => ({
      ...draft,
      before: draft.before ?? Prisma.DbNull,
      after: draft.after ?? Prisma.DbNull,
      at: actor.at,
      actorId: actor.personId,
      sessionId: actor.sessionId,
      requestId: actor.requestId,
    })),
  })
}
