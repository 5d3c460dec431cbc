import { z } from 'zod'
import { requiredText } from '../../form-state'

/** The first code of an authenticator app. */
export const setUpForm = z.object({ code: requiredText('Enter the six digits', 40) })
