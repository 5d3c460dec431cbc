import { z } from 'zod'
import { CHASE_WAYS, CHECK_ANSWERS } from '@/lib/domain/agencies/partners'
import { lawfulReason } from '../../../../../form-lawful-reason'
import { oneOf, optionalDay, optionalText, requiredText } from '../../../../../form-state'

/** How a partner was reminded. */
export const chaseForm = z.object({ checkId: z.string(), how: oneOf(CHASE_WAYS, 'Choose how they were reminded'), note: requiredText('Say whom you reached and what they said', 500), promisedOn: optionalDay() })

const answer = {
  checkId: z.string(),
  answer: oneOf(CHECK_ANSWERS, 'Choose how the check ends'),
  says: optionalText(4000),
  ...lawfulReason,
}

/** What a partner answered, as staff record it. */
export const answerForm = z
  .object({ ...answer, answeredBy: optionalText(200), answeredOn: optionalDay() })
  .superRefine((typed, context) => {
    if (typed.answer !== 'nothing-known' && !typed.says) context.addIssue({ code: 'custom', path: ['says'], message: typed.answer === 'known' ? 'Write what they answered' : 'Say why there is no answer' })
    if (typed.answer !== 'no-answer' && !typed.answeredBy) context.addIssue({ code: 'custom', path: ['answeredBy'], message: 'Enter who answered there' })
  })

/** What somebody at a panel answers for their own agency. */
export const ownAnswerForm = z.object(answer).superRefine((typed, context) => {
  if (typed.answer !== 'nothing-known' && !typed.says) context.addIssue({ code: 'custom', path: ['says'], message: typed.answer === 'known' ? 'Write what your agency knows' : 'Say why your agency does not answer' })
})
