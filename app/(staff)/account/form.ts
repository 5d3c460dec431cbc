import { z } from 'zod'

/** One of one's own sessions. */
export const ownSessionForm = z.object({ sessionId: z.uuid() })
