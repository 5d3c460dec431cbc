'use client'

import { ErrorSummary } from '@/components/ui/error-summary'
import { InsetText } from '@/components/ui/inset-text'
import { Radios } from '@/components/ui/radios'
import { SubmitButton } from '@/components/ui/submit-button'
import { Textarea } from '@/components/ui/textarea'
import { SIDE_NAMES, type EscalationSide } from '@/lib/domain/escalation/sides'
import type { OutcomeChoice } from '@/lib/domain/panel/vote-choices'
import { typed, UNSENT } from '../../../form-state'
import { useFormAction } from '../../../use-form-action'
import { recordViewAction } from './action'

/** Props of a form that somebody fills in for a side. It stays on the page when it can no longer be sent, so that what was typed is not lost. */
type ViewFormProps = { caseRef: string; side: EscalationSide; choices: readonly OutcomeChoice[]; isOffered: boolean }

/** The view of one of the two, on their own. */
export function ViewForm({ caseRef, side, choices, isOffered }: ViewFormProps) {
  const [state, send] = useFormAction(recordViewAction, UNSENT)
  const rationale = typed(state, 'rationale')
  if (!isOffered)
    return state.refusal ? (
      <>
        <ErrorSummary refusal={state.refusal} />
        {rationale ? <InsetText><strong>What you typed, to copy</strong><span className="block whitespace-pre-line">{rationale}</span></InsetText> : null}
      </>
    ) : null
  return (
    <form action={send} noValidate>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <input type="hidden" name="ref" value={caseRef} />
      <input type="hidden" name="side" value={side} />
      <Radios
        name="outcome"
        label={`Your view as the ${SIDE_NAMES[side].toLowerCase()}`}
        labelSize="m"
        hint="The other one does not see it until both views are in."
        choices={choices.map((choice) => ({ value: choice.value, label: choice.label, hint: choice.hint || undefined, closed: choice.closed ?? undefined }))}
        defaultValue={typed(state, 'outcome')}
        error={state.errors.outcome}
      />
      <Textarea name="rationale" label="Why?" hint="It cannot be changed afterwards." defaultValue={rationale} error={state.errors.rationale} />
      <SubmitButton pendingText="Recording your view…">Record your view</SubmitButton>
    </form>
  )
}
