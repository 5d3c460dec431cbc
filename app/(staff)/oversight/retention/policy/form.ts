import { z } from 'zod'
import { RETENTION_SETTINGS, SETTING_MEANS, type RetentionSetting } from '@/lib/domain/retention/policy'
import { requiredDay, requiredText } from '../../../../form-state'

const yearsOf = (setting: RetentionSetting) => {
  const { least, most } = SETTING_MEANS[setting]
  const message = `Enter a whole number from ${least} to ${most}`
  return z.coerce.number({ error: message }).int(message).min(least, message).max(most, message)
}

/** A service's own periods, from which day, and where it wrote them down. */
export const proposePolicyForm = z.object({
  serviceId: z.uuid({ error: 'Choose the service' }),
  ...(Object.fromEntries(RETENTION_SETTINGS.map((setting) => [setting, yearsOf(setting)])) as Record<RetentionSetting, ReturnType<typeof yearsOf>>),
  inForceFrom: requiredDay('Enter the day from which it holds'),
  source: requiredText('Say where the service wrote it down', 200),
})

/** The second person's answer. */
export const answerPolicyForm = z.object({ policyId: z.string(), answer: z.enum(['approved', 'declined', 'withdrawn'], { error: 'Choose your answer' }) })
