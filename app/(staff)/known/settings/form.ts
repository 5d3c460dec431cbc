import { z } from 'zod'
import { AGENCY_LIMITS } from '@/lib/domain/agencies/agency-settings'
import { requiredDay, requiredText } from '../../../form-state'

const within = ({ least, most }: { least: number; most: number }) =>
  z.string({ error: 'Enter a number' }).trim().regex(/^\d+$/, 'Enter a whole number').transform(Number).refine((number) => number >= least && number <= most, `Enter a whole number from ${least} to ${most}`)

/** The duty number and the clocks of work with other agencies. */
export const settingsForm = z.object({
  serviceId: z.uuid({ error: 'Choose the service' }),
  dutyNumber: requiredText('Enter the telephone number', 30).refine((number) => /^[+()\d][\d ()+-]{5,}$/.test(number), 'Enter a telephone number, such as 01603 496 000'),
  dutyHours: requiredText('Say when it is answered', 200),
  checkWorkingDays: within(AGENCY_LIMITS.checkWorkingDays),
  lookUpsPerHour: within(AGENCY_LIMITS.lookUpsPerHour),
  inForceFrom: requiredDay('Enter the day from which it holds'),
  reason: requiredText('Say why', 500),
})
