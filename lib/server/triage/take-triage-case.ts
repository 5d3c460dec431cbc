import 'server-only'
import type { Tx } from '../db'
import type { CaseRecord } from '../intake/case-record'
import { requireVersion, takeCase, type CaseAbout } from '../intake/take-case'
import type { Actor } from '../make-actor'
import { requireCan } from '../transact'

/** A case taken for something that, while it is in triage, only the officer who has claimed it may do, on the version that they saw. */
export async function takeTriageCase(
  tx: Tx, actor: Actor, action: 'triage.score' | 'triage.decide' | 'triage.send-back' | 'authority.ask', input: { ref: string; version: number },
): Promise<{ record: CaseRecord; about: CaseAbout }> {
  const record = await takeCase(tx, actor, { ref: input.ref })
  const about = { serviceId: record.serviceId, caseId: record.id, childId: record.childId }
  requireCan(actor, action, { serviceId: record.serviceId, status: record.status, claimedBy: record.triageById }, about)
  requireVersion(record, input.version)
  return { record, about }
}
