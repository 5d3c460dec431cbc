import 'server-only'
import type { Tx } from '../db'
import { MANAGER_DECIDES_FROM } from '@/lib/domain/panel/deferral-reasons'
import { Refused } from '../refused'

/** The deferral of a case that waits for a manager's decision, if one does. */
export async function waitingDeferral(tx: Pick<Tx, 'deferral'>, caseId: string) {
  return tx.deferral.findFirst({
    where: { caseId, nth: { gte: MANAGER_DECIDES_FROM }, answer: null, case: { status: 'with_panel' } },
    orderBy: { deferredAt: 'desc' },
    select: { id: true, agendaItemId: true, nth: true, reason: true, missing: true, ownerId: true, newDay: true, toMeetingId: true, deferredById: true, deferredAt: true },
  })
}

/** Refuses to put a case on an agenda while a manager decides whether it is heard again. */
export async function requireNoWaitingDeferral(tx: Pick<Tx, 'deferral'>, caseId: string): Promise<void> {
  if (await waitingDeferral(tx, caseId)) throw new Refused('invalid', 'This case was deferred again. A manager decides first whether it is heard or goes back to triage')
}
