import { z } from 'zod'
import { requiredText } from '../../../../form-state'

/** The answer to a request for an authority. */
export const answerForm = z.object({
  ref: z.string(),
  requestId: z.uuid(),
  answer: z.enum(['given', 'refused'], { error: 'Choose whether the authority is given' }),
  reason: requiredText('Write why'),
})

/** The end of a request by whoever asked. */
export const withdrawForm = z.object({ ref: z.string(), requestId: z.uuid(), reason: requiredText('Write why you withdraw it') })

/** A case taken back after its request lapsed. */
export const takeBackForm = z.object({ ref: z.string(), requestId: z.uuid() })
