'use client'

import { Details } from '@/components/ui/details'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { Textarea } from '@/components/ui/textarea'
import { useKeptForm } from '@/components/ui/use-kept-form'
import type { Outcome } from '@/lib/domain/outcome/outcome'
import { typed, UNSENT } from '../../../../../form-state'
import { useFormAction } from '../../../../../use-form-action'
import { proposeAction } from './action'

type ProposalFormProps = {
  meetingId: string
  caseRef: string
  owner: string
  /** The outcomes that are not closed. */
  outcomes: readonly { value: Outcome; label: string }[]
  /** How many proposals there are: another number once this one is saved. */
  saved: number
}

/** Puts an outcome on the table, with what would come with it. */
export function ProposalForm({ meetingId, caseRef, owner, outcomes, saved }: ProposalFormProps) {
  const [state, send] = useFormAction(proposeAction, UNSENT)
  const { form, kept, handlers } = useKeptForm({ name: `proposal ${meetingId} ${caseRef}`, owner, showing: String(saved) })
  return (
    <Details summary="Propose an outcome" isOpen={state !== UNSENT || kept !== null}>
      <form ref={form} action={send} noValidate {...handlers}>
        <ErrorSummary errors={state.errors} refusal={state.refusal} />
        <input type="hidden" name="meetingId" value={meetingId} />
        <input type="hidden" name="ref" value={caseRef} />
        <Select name="proposed" label="Outcome" emptyLabel="Choose an outcome" options={outcomes} defaultValue={typed(state, 'proposed')} error={state.errors.proposed} />
        <Textarea name="conditions" label="Conditions" hint="One a line. Leave it empty where there are none." rows={3} defaultValue={typed(state, 'conditions')} error={state.errors.conditions} />
        <Textarea name="interventions" label="Help and work" hint="The headlines, one a line." rows={3} defaultValue={typed(state, 'interventions')} error={state.errors.interventions} />
        <TextInput name="weeks" label="How many weeks does it run?" width={3} inputMode="numeric" autoComplete="off" defaultValue={typed(state, 'weeks')} error={state.errors.weeks} />
        <Textarea name="proposedWhy" label="Why do you propose it?" rows={3} defaultValue={typed(state, 'proposedWhy')} error={state.errors.proposedWhy} />
        <Textarea name="proposedNotLower" label="Why would a lower outcome not do?" hint="Needed wherever a lower outcome is not closed." rows={3} defaultValue={typed(state, 'proposedNotLower')} error={state.errors.proposedNotLower} />
        <SubmitButton look="secondary" pendingText="Putting it on the table…">Propose it</SubmitButton>
      </form>
    </Details>
  )
}
