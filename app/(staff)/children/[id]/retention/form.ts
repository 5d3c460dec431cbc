import { z } from 'zod'
import { ERASURE_GROUNDS, HOLD_GROUNDS } from '@/lib/domain/retention/hold-grounds'
import { oneOf, optionalText, requiredDay, requiredText } from '../../../../form-state'

/** Until when a record is kept longer, and why. */
export const keepForm = z.object({ childId: z.string(), keepUntil: requiredDay('Enter the day until which it is kept'), keepReason: requiredText('Say why it is kept longer', 1000) })

/** Why a record is put under a legal hold, and when that is looked at again. */
export const holdForm = z.object({ childId: z.string(), holdGround: oneOf(HOLD_GROUNDS, 'Choose why it is held'), holdReason: requiredText('Say what it is needed for', 1000), holdReviewOn: requiredDay('Enter the day on which somebody looks at it again') })

/** Why a legal hold goes on. */
export const reviewForm = z.object({ childId: z.string(), reviewReason: requiredText('Say why it goes on', 1000), reviewOn: requiredDay('Enter the day on which somebody looks at it again') })

/** Why a legal hold is lifted. */
export const liftForm = z.object({ childId: z.string(), liftReason: requiredText('Say why it is lifted', 1000) })

/** On what ground a record is to be erased. */
export const proposeForm = z.object({ childId: z.string(), eraseGround: oneOf(ERASURE_GROUNDS, 'Choose why it is erased'), eraseReason: requiredText('Say what you looked at', 1000) })

/** The second person's answer, or that a proposal is taken back. */
export const answerForm = z
  .object({ childId: z.string(), proposalId: z.string(), answer: z.enum(['approved', 'declined', 'withdrawn'], { error: 'Choose your answer' }), answerReason: optionalText(1000), sure: z.literal('yes').optional() })
  .superRefine((typed, context) => {
    if (typed.answer === 'declined' && !typed.answerReason) context.addIssue({ code: 'custom', path: ['answerReason'], message: 'Say why you decline it' })
    if (typed.answer === 'approved' && !typed.sure) context.addIssue({ code: 'custom', path: ['sure'], message: 'Confirm that you know that it cannot be undone' })
  })
