import { z } from 'zod'
import { AUDIT_KINDS } from '@/lib/domain/admin/audit-kinds'
import { readReference } from '@/lib/domain/intake/reference'
import { optionalDay } from '../../../form-state'

/** What the audit record is narrowed by, from the page's address: everything may be missing. */
export const auditFilterForm = z.object({
  kind: z.enum(AUDIT_KINDS).nullable().catch(null).default(null),
  person: z.string().trim().max(100).catch('').default(''),
  ref: z.string().trim().default('').transform((typed, context) => {
    const ref = readReference(typed)
    if (typed && !ref) context.addIssue({ code: 'custom', message: 'A reference reads like JN-2026-000123-K: check it, its last letter too' })
    return ref
  }),
  day: optionalDay(),
})
