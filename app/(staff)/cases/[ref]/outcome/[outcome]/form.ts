import { z } from 'zod'
import { OUTCOMES } from '@/lib/domain/outcome/outcome'
import { optionalDay, optionalText, yesNoOrBlank } from '../../../../../form-state'

/** The facts of an outcome; which of them are asked depends on the outcome. */
export const outcomeForm = z.object({
  ref: z.string(),
  version: z.coerce.number().int(),
  outcome: z.enum(OUTCOMES),
  childAgrees: yesNoOrBlank,
  agency: optionalText(200),
  agencyAccepted: yesNoOrBlank,
  schoolAction: optionalText(),
  safeguardingLead: optionalText(200),
  suspectNamed: yesNoOrBlank,
  rationale: optionalText(),
  activity: optionalText(1000),
  activityCompletedOn: optionalDay(),
  conditions: z.string().optional().transform((text) => (text ?? '').split('\n').map((line) => line.trim()).filter(Boolean)).pipe(z.array(z.string().max(500, 'Keep each condition to 500 characters')).max(30, 'Use 30 conditions or fewer')),
  conditionsEndOn: optionalDay(),
  yjsRecommendation: yesNoOrBlank,
  consentSigned: yesNoOrBlank,
  explained: yesNoOrBlank,
  childInformationForm: yesNoOrBlank,
  offeredFreely: yesNoOrBlank,
  saidVoluntary: yesNoOrBlank,
  provider: optionalText(200),
  activityEndsOn: optionalDay(),
  reportBackOn: optionalDay(),
})
