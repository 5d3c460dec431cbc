import { z } from 'zod'
import { requiredText } from '../../../../form-state'

/** A step that needs no more than the version that was seen. */
export const stepForm = z.object({ ref: z.string(), version: z.coerce.number().int() })

/** A step that needs its reason. */
export const reasonedStepForm = stepForm.extend({ reason: requiredText('Write why') })
