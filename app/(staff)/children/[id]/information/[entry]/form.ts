import { z } from 'zod'
import { informationFields, requireConditions } from '../../../../../form-information'
import { lawfulReason } from '../../../../../form-lawful-reason'
import { requiredText } from '../../../../../form-state'

const which = { childId: z.string(), informationId: z.string() }

/** What stands in the place of an entry, and what was wrong with it. */
export const correctForm = z.object({ ...informationFields, ...which, correctionReason: requiredText('Say what was wrong', 1000) }).superRefine(requireConditions)

/** Why an entry should not have been recorded. */
export const withdrawForm = z.object({ ...which, withdrawReason: requiredText('Say why it should not have been recorded', 1000) })

/** The words for the panel of one case. */
export const shareForm = z.object({ ...which, ref: requiredText('Choose the case'), panelSays: requiredText('Write what the panel reads', 1000), ...lawfulReason })

/** Why words are taken back. */
export const takeBackForm = z.object({ shareId: z.uuid({ error: 'Choose the panel' }), endReason: requiredText('Say why they are taken back', 500) })
