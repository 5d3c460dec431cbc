import { z } from 'zod'
import { CONSENT_ANSWERS, HANDLING_CODES, INFORMATION_ASSESSMENTS, INFORMATION_KINDS, SOURCE_EVALUATIONS, type SourceEvaluation } from '@/lib/domain/agencies/information-grades'
import { oneOf, optionalDay, optionalText, requiredText } from './form-state'

/** The fields of a piece of police information. */
export const informationFields = {
  childId: z.string(),
  kind: oneOf(INFORMATION_KINDS, 'Choose what it is about'),
  happenedOn: optionalDay(),
  says: requiredText('Say what is said to have happened', 4000),
  sourceAgency: requiredText('Enter the organisation that holds it', 200),
  source: requiredText('Enter the person, or the system and its reference', 200),
  sourceEvaluation: z.custom<string>((value) => typeof value === 'string' && Object.hasOwn(SOURCE_EVALUATIONS, value), 'Choose how the source is evaluated').transform((value): SourceEvaluation => (value === '1' ? 1 : value === '2' ? 2 : 3)),
  assessment: oneOf(INFORMATION_ASSESSMENTS, 'Choose how the information is assessed'),
  handling: oneOf(HANDLING_CODES, 'Choose how it may be handled'),
  conditions: optionalText(1000),
  meaning: optionalText(2000),
  consent: oneOf(CONSENT_ANSWERS, 'Say whether the child or a parent agreed'),
}

/** What has to be there where information may be shared only under conditions. */
export function requireConditions(typed: { handling: string; conditions: string | null }, context: z.RefinementCtx): void {
  if (typed.handling === 'C' && !typed.conditions) context.addIssue({ code: 'custom', path: ['conditions'], message: 'Say under which conditions it may be shared' })
}
