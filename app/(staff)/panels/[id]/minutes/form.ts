import { z } from 'zod'
import { requiredText } from '../../../../form-state'

/** The minutes that were read, by their hash. */
export const signForm = z.object({ meetingId: z.string(), shown: z.string() })

/** The part about one case that was read, by its hash. */
export const signApartForm = z.object({ meetingId: z.string(), ref: z.string(), shown: z.string() })

/** What is added to signed minutes, and why. */
export const addendumForm = z.object({ meetingId: z.string(), says: requiredText('Write what is added'), reason: requiredText('Say why it is added', 1000) })
