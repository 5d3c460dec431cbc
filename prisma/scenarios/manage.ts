import { assignCaseManager } from '@/lib/server/triage/assign-case-manager'
import { as } from './as'
import { CAST } from './cast'
import { done } from './done'
import { versionOf } from './version-of'

/** Karen Mobbs names the child's case manager. */
export async function manage(ref: string, manager: 'caseManager' | 'secondCaseManager', at: Date): Promise<void> {
  done(await assignCaseManager(as('operations', at), { ref, version: await versionOf(ref), personId: CAST[manager].id }))
}
