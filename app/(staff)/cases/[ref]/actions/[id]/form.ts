import { z } from 'zod'
import { optionalDay, optionalText, requiredDay } from '../../../../../form-state'

const action = z.object({ ref: z.string(), actionId: z.string() })

/** What became of it: done and when, or not done and why. */
export const answerForm = action
  .extend({ answer: z.enum(['done', 'not-done'], { error: 'Say whether it was done' }), closedOn: optionalDay(), note: optionalText(2000) })
  .refine(({ answer, closedOn }) => answer !== 'done' || closedOn !== null, { path: ['closedOn'], error: 'Say on which day it was done' })
  .refine(({ answer, note }) => answer !== 'not-done' || note !== null, { path: ['note'], error: 'Say why it was not done' })

/** Somebody else, or another day. */
export const moveForm = action.extend({ personId: z.string({ error: 'Choose who does it' }).min(1, 'Choose who does it'), dueOn: requiredDay('Enter the day by which it is to be done') })
