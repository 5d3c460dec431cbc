'use client'

import { DateInput } from '@/components/ui/date-input'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Radios } from '@/components/ui/radios'
import { SubmitButton } from '@/components/ui/submit-button'
import { Textarea } from '@/components/ui/textarea'
import { TextInput } from '@/components/ui/text-input'
import type { IsoDay } from '@/lib/domain/deadlines/iso-day'
import type { Outcome } from '@/lib/domain/outcome/outcome'
import { OUTCOME_FIELDS, OUTCOME_FIELD_WORDS, type OutcomeField } from '@/lib/domain/outcome/outcome-fields'
import { typed, typedDay, UNSENT, yesNo } from '../../../../../form-state'
import { useFormAction } from '../../../../../use-form-action'
import { recordOutcomeAction } from './action'

/** What is recorded for outcomes so far. */
export type SavedOutcomeFacts = {
  childAgrees: boolean | null; agency: string | null; agencyAccepted: boolean | null; schoolAction: string | null; safeguardingLead: string | null; suspectNamed: boolean | null
  rationale: string | null; activity: string | null; activityCompletedOn: IsoDay | null; conditions: readonly string[]; conditionsEndOn: IsoDay | null
  yjsRecommendation: boolean | null; consentSigned: boolean | null; explained: boolean | null; childInformationForm: boolean | null
  offeredFreely: boolean | null; saidVoluntary: boolean | null; provider: string | null; activityEndsOn: IsoDay | null; reportBackOn: IsoDay | null
}

const YES_NO = [{ value: 'yes', label: 'Yes' }, { value: 'no', label: 'No' }, { value: '', label: 'Not recorded yet' }]
const SHORT: readonly OutcomeField[] = ['agency', 'safeguardingLead', 'provider']

/** The small form of one outcome: its own facts and nothing else. */
export function OutcomeForm({ caseRef, version, outcome, saved }: { caseRef: string; version: number; outcome: Outcome; saved: SavedOutcomeFacts | null }) {
  const [state, send] = useFormAction(recordOutcomeAction, UNSENT)
  return (
    <form action={send} noValidate>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <input type="hidden" name="ref" value={caseRef} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="outcome" value={outcome} />
      {OUTCOME_FIELDS[outcome].map((name) => {
        const field = { name, ...OUTCOME_FIELD_WORDS[name], error: state.errors[name] }
        if (name === 'activityCompletedOn' || name === 'conditionsEndOn' || name === 'activityEndsOn' || name === 'reportBackOn') return <DateInput key={name} {...field} defaultValue={typedDay(state, name, saved?.[name])} />
        if (name === 'conditions') return <Textarea key={name} {...field} defaultValue={typed(state, name, saved?.conditions.join('\n') ?? '')} />
        if (name === 'agency' || name === 'safeguardingLead' || name === 'schoolAction' || name === 'rationale' || name === 'activity' || name === 'provider') {
          const text = typed(state, name, saved?.[name] ?? '')
          return SHORT.includes(name) ? <TextInput key={name} {...field} defaultValue={text} /> : <Textarea key={name} {...field} rows={3} defaultValue={text} />
        }
        return <Radios key={name} {...field} isSmall isInline choices={YES_NO} defaultValue={typed(state, name, yesNo(saved?.[name]))} />
      })}
      <SubmitButton>Save</SubmitButton>
    </form>
  )
}
