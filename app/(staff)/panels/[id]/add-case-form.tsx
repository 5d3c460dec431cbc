'use client'

import { ErrorSummary } from '@/components/ui/error-summary'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { Textarea } from '@/components/ui/textarea'
import { typed, UNSENT } from '../../../form-state'
import { useFormAction } from '../../../use-form-action'
import { addCaseAction } from './action'

/** Puts one of the cases that wait on the agenda. */
export function AddCaseForm({ meetingId, cases }: { meetingId: string; cases: readonly { ref: string; label: string }[] }) {
  const [state, send] = useFormAction(addCaseAction, UNSENT)
  return (
    <form action={send} noValidate>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <input type="hidden" name="meetingId" value={meetingId} />
      <Select name="ref" label="Put a case on the agenda" emptyLabel="Choose a case" options={cases.map((one) => ({ value: one.ref, label: one.label }))} defaultValue={typed(state, 'ref')} error={state.errors.ref} />
      <Textarea name="reason" label="Why it is heard all the same" hint="Only where something is missing for the case, or the agenda is full." rows={2} defaultValue={typed(state, 'reason')} error={state.errors.reason} />
      <SubmitButton look="secondary">Put it on the agenda</SubmitButton>
    </form>
  )
}
