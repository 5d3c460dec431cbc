import { z } from 'zod'
import { requiredText } from '../../form-state'

/** Whoever has forgotten their password. */
export const forgottenForm = z.object({ email: requiredText('Enter your e-mail address', 200) })
