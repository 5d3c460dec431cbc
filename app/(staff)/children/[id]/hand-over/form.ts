import { z } from 'zod'
import { HAND_OVER_KINDS, HAND_OVER_REASONS } from '@/lib/domain/agencies/hand-over'
import { lawfulReason } from '../../../../form-lawful-reason'
import { oneOf, optionalDay, optionalText, requiredDay, requiredText } from '../../../../form-state'

/** The value that stands for a service that does not work here. */
export const ELSEWHERE = 'elsewhere'

/** Which service is to take the child, for good or for a time, and why. */
export const offerForm = z
  .object({
    childId: z.string(),
    kind: oneOf(HAND_OVER_KINDS, 'Choose whether it is for good or for a time'),
    to: z.union([z.literal(ELSEWHERE), z.uuid()], { error: 'Choose the service' }),
    toName: optionalText(200),
    agreedBy: optionalText(200),
    because: oneOf(HAND_OVER_REASONS, 'Choose why'),
    reason: requiredText('Say what the other service needs to know', 2000),
    startsOn: requiredDay('Enter the day from which it holds'),
    expectedEndOn: optionalDay(),
    oldCaretakes: z.literal('yes').optional().transform((value) => value === 'yes'),
    ...lawfulReason,
  })
  .superRefine((typed, context) => {
    if (typed.to === ELSEWHERE && !typed.toName) context.addIssue({ code: 'custom', path: ['toName'], message: 'Enter the name of the service' })
    if (typed.to === ELSEWHERE && !typed.agreedBy) context.addIssue({ code: 'custom', path: ['agreedBy'], message: 'Enter who agreed to it there' })
  })

/** Why an offer is withdrawn or a caretaking ends. */
export const endForm = z.object({ handOverId: z.string(), endedOn: optionalDay(), endReason: requiredText('Say why', 1000) })
