import { z } from 'zod'
import { requiredText } from '../../../../form-state'

/** A manager’s note on an alert. */
export const alertForm = z.object({ ref: z.string(), alertId: z.uuid(), note: requiredText('Write what you make of it') })
