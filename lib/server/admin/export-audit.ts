import 'server-only'
import { AUDIT_KIND_WORDS } from '@/lib/domain/admin/audit-kinds'
import { LOG_PURPOSES, type LogPurpose } from '@/lib/domain/admin/law-of-logging'
import { servicesWhere } from '@/lib/domain/access/actions'
import { csvLine } from '@/lib/domain/intake/csv-line'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { transact } from '../transact'
import { askedFor } from './audit-page'
import { auditRows, type AuditFilter } from './audit-rows'
import { requireAnywhere } from './require-anywhere'

/** How many events one file holds at the most. */
export const MOST_EXPORTED = 10_000

/** Why the audit record is taken out: one of the purposes that the law knows, and a line that says for what. */
export type ExportInput = { filter: AuditFilter; purpose: LogPurpose; says: string }

/** Takes events out of the audit record as a CSV file, for a purpose that section 62 allows; the export is itself recorded as a disclosure. Refused where the filter lets more through than a file holds: a part that looks like the whole would mislead. */
export async function exportAudit(actor: Actor, { filter, purpose, says }: ExportInput): Promise<Done<{ csv: string; count: number }>> {
  const services = servicesWhere(actor, 'audit.read')
  // The rows are read before the transaction: what is taken out is what was there when it began.
  const rows = servicesWhere(actor, 'audit.export').length > 0 ? await auditRows(actor, services, filter, null, MOST_EXPORTED + 1) : []
  return transact(actor, 'audit.export', async () => {
    const serviceId = requireAnywhere(actor, 'audit.export')
    if (rows.length > MOST_EXPORTED) throw new Refused('invalid', `More than ${MOST_EXPORTED.toLocaleString('en-GB')} events fit. Narrow them by days, and take out one part after the other`)
    const lines = rows.map((row) => csvLine([row.at.toISOString(), row.by ?? 'The server', row.action, row.what, AUDIT_KIND_WORDS[row.kind], row.isEmergency ? 'yes' : '', row.ref ?? '', row.about ?? '', row.to ?? '', row.ground ?? '', row.reason ?? '', row.id]))
    const csv = `\uFEFF${csvLine(['when', 'who', 'event', 'what', 'kind', 'in_an_emergency', 'case', 'about', 'to_whom', 'ground', 'reason', 'id'])}${lines.join('')}`
    return { value: { csv, count: rows.length }, audit: [{ kind: 'disclosure', action: 'audit.export', serviceId, subject: `person:${actor.personId}`, after: { ...askedFor(filter), purpose, rows: rows.length }, reason: `${LOG_PURPOSES[purpose]}: ${says}` }] }
  })
}
