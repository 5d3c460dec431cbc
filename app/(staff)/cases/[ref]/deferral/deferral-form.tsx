'use client'

import { ErrorSummary } from '@/components/ui/error-summary'
import { Radios } from '@/components/ui/radios'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { Textarea } from '@/components/ui/textarea'
import { typed, UNSENT } from '../../../../form-state'
import { useFormAction } from '../../../../use-form-action'
import { decideDeferralAction } from './action'

type DeferralFormProps = { caseRef: string; version: number; later: readonly { value: string; label: string }[]; wished: string | null }

/** Heard, and when, or back to triage; and why. */
export function DeferralForm({ caseRef, version, later, wished }: DeferralFormProps) {
  const [state, send] = useFormAction(decideDeferralAction, UNSENT)
  return (
    <form action={send} noValidate>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <input type="hidden" name="ref" value={caseRef} />
      <input type="hidden" name="version" value={version} />
      <Radios
        name="decision"
        label="Your decision"
        labelSize="m"
        choices={[{ value: 'hear', label: 'The panel hears it', hint: 'At the meeting below, or it waits for one.' }, { value: 'return', label: 'It goes back to triage' }]}
        defaultValue={typed(state, 'decision')}
        error={state.errors.decision}
      />
      <Select name="toMeetingId" label="If it is heard: at which meeting?" emptyLabel="It waits for one" options={later} defaultValue={typed(state, 'toMeetingId', wished ?? '')} error={state.errors.toMeetingId} />
      <Textarea name="reason" label="Why" rows={4} defaultValue={typed(state, 'reason')} error={state.errors.reason} />
      <SubmitButton pendingText="Recording…">Record your decision</SubmitButton>
    </form>
  )
}
