import { z } from 'zod'
import { requiredDay } from '../../form-state'

/** When somebody is away, and who stands in. */
export const absenceForm = z.object({
  coverId: z.uuid({ error: 'Choose who stands in for you' }),
  startsOn: requiredDay('Enter the first day'),
  endsOn: requiredDay('Enter the last day'),
})

/** An absence that is called off. */
export const cancelForm = z.object({ absenceId: z.uuid() })
