import { z } from 'zod'
import { requiredDay } from '../../../../../form-state'

/** The day from which a draft scores. */
export const publishForm = z.object({ draftId: z.uuid(), inForceFrom: requiredDay('Enter the day from which it should score') })

/** A draft that is not wanted. */
export const putAsideForm = z.object({ draftId: z.uuid() })
