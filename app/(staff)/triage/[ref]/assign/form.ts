import { z } from 'zod'
import { requiredText } from '../../../../form-state'

/** Which officer has the case from now on, and why. */
export const assignForm = z.object({ ref: z.string(), version: z.coerce.number().int(), officerId: z.uuid({ error: 'Choose the officer' }), reason: requiredText('Write why', 500) })
