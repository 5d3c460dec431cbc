import { z } from 'zod'
import { AUDIT_KINDS } from '@/lib/domain/admin/audit-kinds'
import { LOG_PURPOSES } from '@/lib/domain/admin/law-of-logging'
import { readReference } from '@/lib/domain/intake/reference'
import { EVENT_WORDS } from '@/lib/domain/wording/event-words'
import { oneOf, optionalDay, requiredText } from './form-state'

const isEvent = (name: string): boolean => Object.hasOwn(EVENT_WORDS, name)

/** What the audit record is narrowed by, from the page's address: everything may be missing. */
export const auditFilterForm = z.object({
  kind: z.enum(AUDIT_KINDS).nullable().catch(null).default(null),
  what: z.string().refine(isEvent).nullable().catch(null).default(null),
  serviceId: z.uuid().nullable().catch(null).default(null),
  person: z.string().trim().max(100).catch('').default(''),
  ref: z.string().trim().default('').transform((typed, context) => {
    const ref = readReference(typed)
    if (typed && !ref) context.addIssue({ code: 'custom', message: 'A reference reads like JN-2026-000123-K: check it, its last letter too' })
    return ref
  }),
  isWholeChild: z.literal('yes').optional().catch(undefined).transform((ticked) => ticked === 'yes'),
  day: optionalDay(),
  until: optionalDay(),
})

/** The same, with why the events are taken out as a file. */
export const auditExportForm = auditFilterForm.extend({
  purpose: oneOf(LOG_PURPOSES, 'Choose for what you take it out'),
  says: requiredText('Say for what: the matter, or who asked', 500),
})
