import { z } from 'zod'
import { OUTCOMES } from '@/lib/domain/outcome/outcome'
import { requiredDay, requiredText } from '../../../../form-state'

/** An earlier disposal from the police record. */
export const earlierForm = z.object({
  ref: z.string(),
  version: z.coerce.number().int(),
  outcome: z.enum([...OUTCOMES, 'CONVICTION'], { error: 'Choose the outcome' }),
  givenOn: requiredDay('Enter the day on which it was given'),
  givenBy: requiredText('Enter who gave it: a force, a service or a court', 200),
  offence: requiredText('Enter the offence', 300),
})

/** That the history was checked today. */
export const checkedForm = z.object({ ref: z.string(), version: z.coerce.number().int() })
