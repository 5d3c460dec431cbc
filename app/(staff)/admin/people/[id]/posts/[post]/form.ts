import { z } from 'zod'
import { requiredDay } from '../../../../../../form-state'

/** The last day of a post. */
export const endPostForm = z.object({ personId: z.uuid(), postId: z.uuid(), endsOn: requiredDay('Enter the last day') })
