import { z } from 'zod'
import { requiredText } from '../../../../form-state'

/** Another case of the same matter: one of those with the same crime reference, or one by its own reference. */
export const linkForm = z
  .object({ ref: z.string(), suggested: z.string().max(50).optional().default(''), otherRef: z.string().trim().max(50).optional().default(''), reason: requiredText('Say how you know that they are about the same matter', 1000) })
  .refine(({ suggested, otherRef }) => Boolean(suggested || otherRef), { path: ['otherRef'], error: 'Enter the reference of the other case', when: () => true })

/** A case that is not of the matter after all. */
export const unlinkForm = z.object({ ref: z.string(), endReason: requiredText('Say why it is not about the same matter', 1000) })
