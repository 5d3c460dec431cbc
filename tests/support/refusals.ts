import { owner as db } from './owner'

/** The refusals that were recorded under an action, oldest first. */
export async function refusals(action: string): Promise<{ actorId: string | null; reason: string | null; caseId: string | null }[]> {
  return db.auditEvent.findMany({ where: { kind: 'refusal', action }, orderBy: { id: 'asc' }, select: { actorId: true, reason: true, caseId: true } })
}
