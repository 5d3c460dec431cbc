import { z } from 'zod'
import { requiredText } from '../../../../form-state'

/** One's own apologies. */
export const apologyForm = z.object({ meetingId: z.string(), seatId: z.string(), reason: requiredText('Say why you cannot come', 500) })
