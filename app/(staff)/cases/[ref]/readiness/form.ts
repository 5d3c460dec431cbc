import { z } from 'zod'
import { WHOSE } from '@/lib/domain/panel/own-words'
import { optionalText, requiredDay, requiredText } from '../../../../form-state'

/** What the child or the parents said, or why nothing was said. */
export const wordsForm = z
  .object({
    ref: z.string(),
    whose: z.enum(WHOSE, { error: 'Choose who was heard' }),
    says: optionalText(),
    whyNone: optionalText(1000),
    heardOn: requiredDay('Enter the day on which they were heard, or asked'),
    heardHow: optionalText(300),
  })
  .refine(({ says, whyNone }) => Boolean(says) !== Boolean(whyNone), { path: ['says'], error: 'Write what they said, or below why nothing was said: one of the two', when: () => true })

/** The day on which the assessment came in. */
export const receivedForm = z.object({ ref: z.string(), receivedOn: requiredDay('Enter the day on which the assessment came in') })

/** Until when the assessment's clock is extended, and why. */
export const extendedForm = z.object({ ref: z.string(), extendedTo: requiredDay('Enter the new day by which it is due'), reason: requiredText('Say why the assessment takes longer', 1000) })
