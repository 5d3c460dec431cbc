import { z } from 'zod'
import { requiredText } from '../../../form-state'

/** A code of one's own authenticator app. */
export const ownCodeForm = z.object({ code: requiredText('Enter the six digits', 40) })
