import { z } from 'zod'
import { DEFERRAL_DECISIONS } from '@/lib/domain/panel/deferral-reasons'
import { requiredText } from '../../../../form-state'

/** A manager's decision about a case that was deferred again. */
export const deferralForm = z
  .object({
    ref: z.string(), version: z.coerce.number().int(),
    decision: z.enum(DEFERRAL_DECISIONS, { error: 'Choose whether it is heard or goes back' }),
    toMeetingId: z.string().optional(),
    reason: requiredText('Say why'),
  })
  .transform(({ toMeetingId, ...rest }) => ({ ...rest, toMeetingId: toMeetingId && toMeetingId !== 'none' ? toMeetingId : null }))
