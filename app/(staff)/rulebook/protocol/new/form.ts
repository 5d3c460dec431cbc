import { z } from 'zod'
import { POLICE_RANKS } from '@/lib/domain/access/role'
import { DECISION_RULES } from '@/lib/domain/panel/decision-rule'
import { HEADINGS } from '@/lib/domain/panel/discussion'
import { TRAINING_RULES } from '@/lib/domain/panel/panel-settings'
import type { Protocol } from '@/lib/domain/rulebook/protocol'
import { isWithinLimits, limitsInWords, QUORUM_AGENCIES, USUAL_BEYOND_LONGEST, WITHOUT_BOTH, type NumberSetting } from '@/lib/domain/rulebook/setting-limits'
import { requiredDay, requiredText } from '../../../../form-state'

const count = (name: NumberSetting) => z.string().trim().refine((text) => /^\d{1,4}$/.test(text) && isWithinLimits(name, Number(text)), limitsInWords(name)).transform(Number)

const agencies = z
  .union([z.array(z.string()), z.string().transform((one) => [one])])
  .optional()
  .transform((list) => QUORUM_AGENCIES.filter((agency) => list?.includes(agency)))
  .refine((list) => list.includes('police') && list.includes('yjs'), WITHOUT_BOTH)

const headings = z
  .union([z.array(z.string()), z.string().transform((one) => [one])])
  .optional()
  .transform((list) => HEADINGS.filter((heading) => list?.includes(heading)))

const settingFields = {
  communityResolutionCap: count('communityResolutionCap'),
  quorumAgencies: agencies,
  usualConditionsWeeks: count('usualConditionsWeeks'),
  longestConditionsWeeks: count('longestConditionsWeeks'),
  assessmentWorkingDays: count('assessmentWorkingDays'),
  knifeReferralWorkingDays: count('knifeReferralWorkingDays'),
  victimContactWorkingDays: count('victimContactWorkingDays'),
  enhancedVictimContactWorkingDays: count('enhancedVictimContactWorkingDays'),
  settlementWorkingDays: count('settlementWorkingDays'),
  seniorOfficerRank: z.enum(POLICE_RANKS, { error: 'Choose the rank' }),
  decisionRule: z.enum(DECISION_RULES, { error: 'Choose how a panel decides' }),
  holdsPreventivePanels: z.enum(['yes', 'no'], { error: 'Say whether preventive panels are held' }).transform((answer) => answer === 'yes'),
  tellWorkingDays: count('tellWorkingDays'),
  casesAMeeting: count('casesAMeeting'),
  papersWorkingDays: count('papersWorkingDays'),
  spokenToBeforeBallot: headings,
  trainingNotInDate: z.enum(TRAINING_RULES, { error: 'Choose what follows from a training that is not in date' }),
}

const weeks = z.object({ usualConditionsWeeks: z.number(), longestConditionsWeeks: z.number() })

const isUsualBeyondLongest = (value: unknown): boolean => {
  const { success, data } = weeks.safeParse(value)
  return success && data.usualConditionsWeeks > data.longestConditionsWeeks
}

/** A whole protocol, from when and why; every setting that is out of its bounds is reported beside its field. */
export const proposeForm = z
  .object({
    serviceId: z.uuid(),
    lastApproved: z.string(),
    ...settingFields,
    inForceFrom: requiredDay('Enter the day from which it should hold'),
    reason: requiredText('Say why: it stays with the version', 2000),
  })
  .refine((value) => !isUsualBeyondLongest(value), { path: ['usualConditionsWeeks'], error: USUAL_BEYOND_LONGEST, when: () => true })
  .transform(({ serviceId, lastApproved, inForceFrom, reason, settlementWorkingDays, seniorOfficerRank, casesAMeeting, papersWorkingDays, trainingNotInDate, decisionRule, holdsPreventivePanels, tellWorkingDays, spokenToBeforeBallot, ...settings }) => ({
    serviceId, lastApproved, inForceFrom, reason, protocol: { settings, escalation: { settlementWorkingDays, seniorOfficerRank }, panel: { casesAMeeting, papersWorkingDays, trainingNotInDate }, decision: { decisionRule, holdsPreventivePanels, tellWorkingDays }, room: { spokenToBeforeBallot } } satisfies Protocol,
  }))
