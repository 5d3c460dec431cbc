import { z } from 'zod'
import { REFERRAL_ENDINGS } from '@/lib/domain/intake/referral'
import { requiredText } from '../../../../form-state'

/** How a referral ends without the police, and why. */
export const endReferralForm = z.object({
  ref: z.string(),
  version: z.coerce.number().int(),
  ending: z.enum(REFERRAL_ENDINGS, { error: 'Choose how it ends' }),
  note: requiredText('Say why it ends like this', 2000),
})
