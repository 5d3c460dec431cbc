import { z } from 'zod'
import { requiredText } from '../../../form-state'

/** Whether a child is taken over, and why. */
export const answerForm = z.object({ handOverId: z.string(), answer: z.enum(['accepted', 'declined'], { error: 'Choose whether your service takes the child' }), reason: requiredText('Say what was agreed, or why not', 1000) })
