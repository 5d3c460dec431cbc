import 'server-only'
import { servicesWhere } from '@/lib/domain/access/actions'
import { writePageKey, type PageKey } from '@/lib/domain/intake/page-key'
import { writeAudit } from '../audit'
import type { Actor } from '../make-actor'
import { reading } from '../reading'
import { auditRows, type AuditFilter, type AuditRow } from './audit-rows'

export type { AuditFilter }

/** How many events a page shows. */
export const AUDIT_PAGE_SIZE = 50

/** The audit record of the auditor's services, newest first, by key. Reading it is itself recorded. Null where the actor may not. Two queries. */
export async function auditPage(actor: Actor, filter: AuditFilter, after: PageKey | null): Promise<{ rows: AuditRow[]; next: string | null } | null> {
  const db = reading(actor)
  const services = servicesWhere(actor, 'audit.read')
  if (services.length === 0) return null
  const found = await auditRows(actor, services, filter, after, AUDIT_PAGE_SIZE + 1)
  await writeAudit(db, actor, [{ kind: 'access', action: 'audit.read', serviceId: services[0], after: { ...askedFor(filter), isFurtherPage: after !== null } }])
  const shown = found.slice(0, AUDIT_PAGE_SIZE)
  const last = shown.at(-1)
  return { rows: shown, next: found.length > AUDIT_PAGE_SIZE && last ? writePageKey(last) : null }
}

/** What a reader asked for, as it is recorded: never a part of a name. */
export function askedFor({ kind, ref, day, until = null, what = null, serviceId = null, isWholeChild = false, person }: AuditFilter) {
  return { kind, ref, day, ...(until ? { until } : {}), ...(what ? { what } : {}), ...(serviceId ? { serviceId } : {}), ...(isWholeChild ? { isWholeChild } : {}), byPerson: person.trim() !== '' }
}
