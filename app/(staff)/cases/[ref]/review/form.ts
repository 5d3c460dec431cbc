import { z } from 'zod'
import { optionalText, requiredText } from '../../../../form-state'

const MISSING = { query: 'Write your question', overturn: 'Write why you overturn the decision' } as const

/** A manager’s review: agree, ask, or overturn, with what they write. */
export const reviewForm = z
  .object({ ref: z.string(), reviewId: z.uuid(), answer: z.enum(['agree', 'query', 'overturn'], { error: 'Choose what you make of the decision' }), text: optionalText() })
  .transform(({ answer, text, ...which }, context) => {
    if (answer === 'agree') return { ...which, answer, text }
    if (text) return { ...which, answer, text }
    context.addIssue({ code: 'custom', path: ['text'], message: MISSING[answer] })
    return z.NEVER
  })

/** The officer’s answer to a manager’s question. */
export const answerQueryForm = z.object({ ref: z.string(), reviewId: z.uuid(), answer: requiredText('Write your answer') })
