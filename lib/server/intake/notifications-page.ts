import 'server-only'
import { servicesWhere } from '@/lib/domain/access/actions'
import type { PageKey } from '@/lib/domain/intake/page-key'
import type { Actor } from '../make-actor'
import { caseList, type CaseRow } from './case-list'

/** Somebody's own notifications: those that are still drafts, or those that were sent. Null where they may record none. */
export async function notificationsPage(actor: Actor, which: 'drafts' | 'sent', after: PageKey | null): Promise<{ rows: CaseRow[]; next: string | null } | null> {
  const services = servicesWhere(actor, 'notification.start')
  if (services.length === 0) return null
  const sent = ['submitted', 'in_triage', 'awaiting_authority', 'with_panel', 'escalated', 'awaiting_authorisation', 'to_be_given', 'under_way', 'given', 'sent_for_charge', 'closed'] as const
  return caseList(actor, { services, createdById: actor.personId, statuses: which === 'drafts' ? ['draft'] : sent }, after)
}
