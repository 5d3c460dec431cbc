import { z } from 'zod'

/** The file that is applied, and what of it was shown. */
export const applyForm = z.object({ fileId: z.uuid(), shown: z.string().regex(/^[0-9a-f]{64}$/), isWhole: z.literal('yes', { error: 'Say that the file is the whole list' }) })
