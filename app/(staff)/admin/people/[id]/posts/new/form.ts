import { z } from 'zod'
import { checkedPost, postFields } from '../../../../../../form-post'

/** A further post. */
export const postForm = checkedPost(z.object({ personId: z.uuid(), ...postFields }))
