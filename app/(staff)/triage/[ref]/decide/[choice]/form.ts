import { z } from 'zod'
import { NO_ADMISSION_ROUTES, NOT_DIVERTED_REASONS } from '@/lib/domain/triage/not-diverted'
import { SETTLED_OUTCOMES } from '@/lib/domain/triage/triage-choice'
import { optionalText, orBlank, requiredText, yesNoOrBlank } from '../../../../../form-state'

const common = {
  ref: z.string(),
  version: z.coerce.number().int(),
  why: requiredText('Say why this is right for this child'),
  alternatives: requiredText('Say what you considered instead, and why not that'),
  child: requiredText('Say how you weighed the child’s history, care experience and any exploitation, or that there was nothing to weigh'),
  departure: optionalText(),
}

/** A triage decision with its reasons, part by part (F38). */
export const decideForm = z.discriminatedUnion('choice', [
  z.object({ choice: z.literal('settle'), outcome: z.enum(SETTLED_OUTCOMES, { error: 'Choose the outcome' }), ...common }),
  z.object({ choice: z.literal('send_to_panel'), ...common }),
  z.object({ choice: z.literal('charging_decision'), childInformationForm: yesNoOrBlank, notDiverted: orBlank(NOT_DIVERTED_REASONS), noAdmissionRoute: orBlank(NO_ADMISSION_ROUTES), ...common }),
  z.object({ choice: z.literal('no_criminal_outcome'), ...common }),
])
