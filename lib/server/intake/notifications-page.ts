import 'server-only'
import { servicesWhere } from '@/lib/domain/access/actions'
import { CASE_STATUSES } from '@/lib/domain/intake/case-status'
import type { PageKey } from '@/lib/domain/intake/page-key'
import type { Actor } from '../make-actor'
import { caseList, type CaseRow } from './case-list'

/** Somebody's own notifications: those that are still drafts, or those that were sent. Null where they may record none. */
export async function notificationsPage(actor: Actor, which: 'drafts' | 'sent', after: PageKey | null): Promise<{ rows: CaseRow[]; next: string | null; mayImport: boolean } | null> {
  const services = [...new Set([...servicesWhere(actor, 'notification.start'), ...servicesWhere(actor, 'referral.take')])]
  if (services.length === 0) return null
  const sent = CASE_STATUSES.filter((status) => status !== 'draft')
  const mayImport = servicesWhere(actor, 'import.notifications').length > 0
  return { ...(await caseList(actor, { services, createdById: actor.personId, statuses: which === 'drafts' ? ['draft'] : sent }, after)), mayImport }
}
