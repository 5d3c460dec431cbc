import { z } from 'zod'
import { ESCALATION_SIDES } from '@/lib/domain/escalation/sides'
import { OUTCOMES } from '@/lib/domain/outcome/outcome'
import { requiredText } from '../../../form-state'

const sideForm = z.object({ ref: z.string(), side: z.enum(ESCALATION_SIDES) })

/** What one of the two thinks. */
export const viewForm = sideForm.extend({
  outcome: z.enum(OUTCOMES, { error: 'Choose an outcome' }),
  rationale: requiredText('Give the reason for your view'),
})

/** A settlement, with all that it has to say. */
export const settlementForm = sideForm.extend({
  outcome: z.enum(OUTCOMES, { error: 'Choose the outcome that you propose' }),
  rationale: requiredText('Say why this outcome'),
  direction: requiredText('Say what help is offered and how the work runs'),
  matrix: requiredText('Say what in the gravity matrix it rests on'),
})

/** The other side's agreement. */
export const agreeForm = sideForm.extend({ settlementId: z.string() })

/** The other side's "no", with the reason. */
export const declineForm = agreeForm.extend({ reason: requiredText('Say why you decline') })
