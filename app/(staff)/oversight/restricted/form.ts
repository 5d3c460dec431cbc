import { z } from 'zod'
import { requiredText } from '../../../form-state'

/** Who is named on a record that no manager is left on, and why. */
export const renameForm = z.object({
  childId: z.uuid(),
  personId: z.uuid({ error: 'Choose a manager' }),
  reason: requiredText('Say why they are named', 500),
})
