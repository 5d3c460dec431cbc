'use client'

import { ErrorSummary } from '@/components/ui/error-summary'
import { InsetText } from '@/components/ui/inset-text'
import { Radios } from '@/components/ui/radios'
import { SubmitButton } from '@/components/ui/submit-button'
import { Textarea } from '@/components/ui/textarea'
import type { EscalationSide } from '@/lib/domain/escalation/sides'
import type { OutcomeChoice } from '@/lib/domain/panel/vote-choices'
import { typed, UNSENT } from '../../../form-state'
import { useFormAction } from '../../../use-form-action'
import { proposeAction } from './action'

type ProposeFormProps = {
  caseRef: string
  side: EscalationSide
  choices: readonly OutcomeChoice[]
  /** The score in words, so that it need not be looked up to be cited. */
  score: string
  /** It stays on the page when it can no longer be sent, so that what was typed is not lost. */
  isOffered: boolean
}

/** A settlement to propose to the other of the two. */
export function ProposeForm({ caseRef, side, choices, score, isOffered }: ProposeFormProps) {
  const [state, send] = useFormAction(proposeAction, UNSENT)
  const texts = ['rationale', 'direction', 'matrix'].map((name) => typed(state, name)).filter(Boolean)
  if (!isOffered)
    return state.refusal ? (
      <>
        <ErrorSummary refusal={state.refusal} />
        {texts.length > 0 ? <InsetText><strong>What you typed, to copy</strong>{texts.map((text) => <span key={text} className="mt-2 block whitespace-pre-line">{text}</span>)}</InsetText> : null}
      </>
    ) : null
  return (
    <form action={send} noValidate>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <input type="hidden" name="ref" value={caseRef} />
      <input type="hidden" name="side" value={side} />
      <Radios
        name="outcome"
        label="Propose a settlement"
        labelSize="m"
        hint="It stands once the other one agrees."
        choices={choices.map((choice) => ({ value: choice.value, label: choice.label, hint: choice.hint || undefined, closed: choice.closed ?? undefined }))}
        defaultValue={typed(state, 'outcome')}
        error={state.errors.outcome}
      />
      <Textarea name="rationale" label="Why this outcome" hint="It goes back to the panel." defaultValue={typed(state, 'rationale')} error={state.errors.rationale} />
      <Textarea name="direction" label="What help is offered, and how the work runs" defaultValue={typed(state, 'direction')} error={state.errors.direction} />
      <Textarea name="matrix" label="What in the gravity matrix it rests on" hint={score} rows={3} defaultValue={typed(state, 'matrix')} error={state.errors.matrix} />
      <SubmitButton pendingText="Proposing…">Propose it</SubmitButton>
    </form>
  )
}
