import { z } from 'zod'
import { DEFERRAL_REASONS } from '@/lib/domain/panel/deferral-reasons'
import { optionalDay, requiredDay, requiredText } from '../../../../../../form-state'

const item = z.object({ meetingId: z.string(), ref: z.string() })

/** Why a case is put off: a later meeting, or the day by which it is to be heard. */
export const deferForm = item
  .extend({
    reason: z.enum(DEFERRAL_REASONS, { error: 'Choose why the case is deferred' }),
    missing: requiredText('Say what is missing', 1000),
    ownerId: z.string({ error: 'Choose who gets it' }).min(1, 'Choose who gets it'),
    toMeetingId: z.string({ error: 'Choose a later meeting, or that it waits for one' }).min(1, 'Choose a later meeting, or that it waits for one'),
    newDay: optionalDay(),
  })
  .refine(({ toMeetingId, newDay }) => toMeetingId !== 'none' || newDay !== null, { path: ['newDay'], error: 'Say by which day the case is to be heard' })
  .transform(({ toMeetingId, ...rest }) => ({ ...rest, toMeetingId: toMeetingId === 'none' ? null : toMeetingId }))

/** Why a case goes back to triage. */
export const returnForm = item.extend({ returnReason: requiredText('Say why the case goes back') }).transform(({ returnReason, ...rest }) => ({ ...rest, reason: returnReason }))

/** What a panel that gives no outcome recommends. */
export const adviceForm = item.extend({ advice: requiredText('Write what the panel recommends') }).transform(({ advice, ...rest }) => ({ ...rest, says: advice }))

/** Who does what, by when. */
export const giveForm = item.extend({
  says: requiredText('Write what is to be done', 500),
  personId: z.string({ error: 'Choose who does it' }).min(1, 'Choose who does it'),
  dueOn: requiredDay('Enter the day by which it is to be done'),
})

/** What a member flags. */
export const flagForm = item.extend({ flagReason: requiredText('Say what you see') }).transform(({ flagReason, ...rest }) => ({ ...rest, reason: flagReason }))

/** The chair's answer to a flag. */
export const flagAnswerForm = item.extend({ flagId: z.string(), flagAnswer: requiredText('Write your answer') }).transform(({ flagAnswer, ...rest }) => ({ ...rest, says: flagAnswer }))
