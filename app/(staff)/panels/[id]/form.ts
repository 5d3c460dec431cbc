import { z } from 'zod'
import { SEAT_KINDS } from '@/lib/domain/panel/tally'
import { optionalText } from '../../../form-state'

/** A step of a meeting that needs no more than the meeting. */
export const meetingForm = z.object({ meetingId: z.string() })

/** A case to put on the agenda, or to take off it. */
export const agendaForm = meetingForm.extend({ ref: z.string({ error: 'Choose a case' }).min(1, 'Choose a case') })

/** A case to put on the agenda, with why it is heard although something is missing or the agenda is full. */
export const addCaseForm = agendaForm.extend({ reason: optionalText(1000) })

const minutes = z.string().trim().refine((text) => text === '' || (/^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= 120), 'Enter a number of minutes from 1 to 120, or leave it empty').transform((text) => (text === '' ? null : Number(text)))

/** The time that each case is to have. */
export const planTimeForm = meetingForm.extend({ cases: z.array(z.object({ ref: z.string(), minutes })) })

/** A seat to add. */
export const addSeatForm = meetingForm.extend({
  postId: z.string({ error: 'Choose a person' }).min(1, 'Choose a person'),
  seat: z.enum(SEAT_KINDS, { error: 'Choose what they do at the meeting' }),
})

/** A seat to take away. */
export const removeSeatForm = meetingForm.extend({ seatId: z.string() })

const seatIds = z.union([z.string(), z.array(z.string())]).optional().transform((ids) => (ids === undefined ? [] : [ids].flat()).filter((id) => id !== ''))

/** Who is present, and who was when the form was opened. */
export const attendanceForm = meetingForm.extend({ present: seatIds, came: seatIds, shown: seatIds }).transform(({ came, present, ...rest }) => ({ ...rest, present: [...present, ...came] }))
