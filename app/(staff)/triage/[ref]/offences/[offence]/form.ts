import { z } from 'zod'
import { IMAGERY } from '@/lib/domain/rules/facts'
import { orBlank, requiredText } from '../../../../../form-state'

/** The row of the matrix by which an offence is scored, and why. */
export const matrixRowForm = z.object({
  ref: z.string(),
  version: z.coerce.number().int(),
  offenceId: z.uuid(),
  code: z.string({ error: 'Choose the row that scores it' }).min(1, 'Choose the row that scores it').max(200),
  imagery: orBlank(IMAGERY),
  reason: requiredText('Say why this row is the nearest', 2000),
})
