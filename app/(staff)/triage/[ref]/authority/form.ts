import { z } from 'zod'
import { isOutcome } from '@/lib/domain/outcome/outcome'
import { isAskedAuthority } from '@/lib/domain/triage/asked-authority'
import { blank, requiredText } from '../../../../form-state'

/** Whose authority is asked for which outcome, as one answer (`inspector:YC`), and why. */
export const askForm = z.object({
  ref: z.string(),
  version: z.coerce.number().int(),
  asked: z.string({ error: 'Choose whose authority you ask for' }).transform((text, context) => {
    const [authority = '', outcome = ''] = text.split(':')
    if (isAskedAuthority(authority) && isOutcome(outcome)) return { authority, outcome }
    context.addIssue({ code: 'custom', message: 'Choose whose authority you ask for' })
    return z.NEVER
  }),
  askedOfId: z.union([z.uuid(), blank]).optional().transform((id) => id ?? null),
  reason: requiredText('Say why you ask for it'),
})
