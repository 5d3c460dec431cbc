import { z } from 'zod'
import { requiredText } from '../../../../form-state'

/** Something done to a person's account. */
export const accountForm = z.object({ personId: z.uuid() })

/** One session of a person. */
export const sessionForm = accountForm.extend({ sessionId: z.uuid() })

/** Something done to a person's account that needs its reason. */
export const reasonedAccountForm = accountForm.extend({ reason: requiredText('Write why', 500) })
