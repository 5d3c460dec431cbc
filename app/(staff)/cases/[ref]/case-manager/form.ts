import { z } from 'zod'

/** Who becomes the case manager. */
export const caseManagerForm = z.object({ ref: z.string(), version: z.coerce.number().int(), personId: z.uuid({ error: 'Choose the case manager' }) })
