import { z } from 'zod'
import { meetingInstant } from '@/lib/domain/panel/meeting-instant'
import { requiredDay, requiredText } from '../../../../form-state'

const meeting = { meetingId: z.string() }

/** A meeting as it is to be from now on. */
export const changeForm = z
  .object({
    ...meeting,
    shownSequence: z.coerce.number().int(),
    day: requiredDay('Enter the day of the meeting'),
    time: z.string({ error: 'Enter the time' }).trim().min(1, 'Enter the time').regex(/^([01]?\d|2[0-3])[:.][0-5]\d$/, 'Enter the time as hours and minutes, such as 14:30').transform((time) => time.replace('.', ':').padStart(5, '0')),
    venue: requiredText('Enter where the panel meets', 200),
    link: z.union([z.literal(''), z.url({ protocol: /^https$/, error: 'Enter an address that begins with https://' })]).optional().transform((address) => address || null),
    capacity: z.string().trim().regex(/^\d{1,2}$/, 'Enter how many cases the meeting hears').transform(Number).refine((count) => count >= 1, 'Enter 1 or more'),
  })
  .superRefine((plan, context) => {
    if (meetingInstant(plan.day, plan.time) === null) context.addIssue({ code: 'custom', path: ['time'], message: 'This time does not exist on that day: the clocks go forward' })
  })

/** Why a meeting does not take place. */
export const cancelForm = z.object({ ...meeting, cancelReason: requiredText('Say why the meeting does not take place', 1000) })

const seatId = z.string({ error: 'Choose a seat' }).min(1, 'Choose a seat')

/** Who takes a seat if its holder cannot come; nobody where none is chosen. */
export const deputyForm = z.object({ ...meeting, seatId, postId: z.string().optional().transform((postId) => postId || null) })

/** Somebody's apologies. */
export const apologyForm = z.object({ ...meeting, absentSeatId: seatId, apology: requiredText('Say why they cannot come', 500) })

/** Why an agency is not heard. */
export const absenceForm = z.object({ ...meeting, agency: z.enum(['education', 'health'], { error: 'Choose who is not heard' }), absence: requiredText('Say why they are not heard', 1000) })
