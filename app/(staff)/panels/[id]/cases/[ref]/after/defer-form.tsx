'use client'

import { Details } from '@/components/ui/details'
import { DateInput } from '@/components/ui/date-input'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Radios } from '@/components/ui/radios'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { Textarea } from '@/components/ui/textarea'
import { DEFERRAL_REASONS, DEFERRAL_WORDS } from '@/lib/domain/panel/deferral-reasons'
import { typed, typedDay, UNSENT } from '../../../../../../form-state'
import { useFormAction } from '../../../../../../use-form-action'
import { deferAction } from './action'

type DeferFormProps = { meetingId: string; caseRef: string; people: readonly { value: string; label: string }[]; later: readonly { value: string; label: string }[]; isAgain: boolean }

/** Puts the case off: why, what is missing, who gets it, and until when. */
export function DeferForm({ meetingId, caseRef, people, later, isAgain }: DeferFormProps) {
  const [state, send] = useFormAction(deferAction, UNSENT)
  return (
    <form action={send} noValidate>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      {/* Open again after an error, also where there is no script to keep it open. */}
      <Details summary="Defer the case" isOpen={state !== UNSENT}>
      {isAgain ? <p className="govuk-body">This case was deferred before. A manager decides whether it is heard again or goes back to triage.</p> : null}
      <input type="hidden" name="meetingId" value={meetingId} />
      <input type="hidden" name="ref" value={caseRef} />
      <Radios name="reason" label="Why is it deferred?" choices={DEFERRAL_REASONS.map((reason) => ({ value: reason, label: DEFERRAL_WORDS[reason] }))} defaultValue={typed(state, 'reason')} error={state.errors.reason} />
      <Textarea name="missing" label="What is missing?" hint="As the work of whoever gets it: what, from whom. It appears on their page." rows={3} defaultValue={typed(state, 'missing')} error={state.errors.missing} />
      <Select name="ownerId" label="Who gets it?" emptyLabel="Choose a person" options={people} defaultValue={typed(state, 'ownerId')} error={state.errors.ownerId} />
      <Radios name="toMeetingId" label="When is it heard?" choices={[...later, { value: 'none', label: 'At a meeting that is not arranged yet', hint: 'It waits on the list of cases for a panel.' }]} defaultValue={typed(state, 'toMeetingId')} error={state.errors.toMeetingId} />
      <DateInput name="newDay" label="If no meeting is arranged: heard by" defaultValue={typedDay(state, 'newDay')} error={state.errors.newDay} />
      <SubmitButton look="secondary" pendingText="Deferring…">Defer the case</SubmitButton>
      </Details>
    </form>
  )
}
