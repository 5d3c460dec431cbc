import { z } from 'zod'
import { OUTCOMES } from '@/lib/domain/outcome/outcome'
import { AGENCIES } from '@/lib/domain/panel/tally'
import { requiredText } from '../../../../../form-state'

/** One case of one meeting. */
export const itemForm = z.object({ meetingId: z.string(), ref: z.string() })

const round = z.coerce.number().int()

/** A member's view in a round of voting. */
export const voteForm = itemForm.extend({
  round,
  outcome: z.enum([...OUTCOMES, 'abstain'], { error: 'Choose an outcome, or that you abstain' }),
  reason: requiredText('Give the reason for your view'),
})

/** The round that the chair closes. */
export const closeForm = itemForm.extend({ round })

/** A member's interest in the case. */
export const interestForm = itemForm.extend({
  seatId: z.string({ error: 'Choose whose interest it is' }).min(1, 'Choose whose interest it is'),
  detail: requiredText('Say what the interest is', 1000),
})

/** What an agency wrote about the case. */
export const viewForm = itemForm.extend({
  agency: z.enum(AGENCIES, { error: 'Choose the agency that sent it' }),
  view: requiredText('Write what the agency says'),
})
