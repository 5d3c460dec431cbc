import { z } from 'zod'

/** A settlement that was read. */
export const readForm = z.object({ meetingId: z.string(), ref: z.string(), escalationId: z.string() })
