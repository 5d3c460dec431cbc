import { z } from 'zod'

/** The file that a button is about. */
export const importForm = z.object({ id: z.uuid() })
