import { z } from 'zod'
import { optionalText } from '../../../form-state'

/** What a second person answers to a proposal, or that it is taken back. */
export const answerForm = z.object({
  serviceId: z.uuid(),
  versionId: z.uuid(),
  answer: z.enum(['approved', 'declined', 'withdrawn'], { error: 'Choose an answer' }),
  reason: optionalText(2000),
}).refine(({ answer, reason }) => answer !== 'declined' || reason !== null, { path: ['reason'], error: 'Say why you decline it' })
