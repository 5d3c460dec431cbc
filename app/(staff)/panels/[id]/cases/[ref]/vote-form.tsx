'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { InsetText } from '@/components/ui/inset-text'
import { Radios } from '@/components/ui/radios'
import { SubmitButton } from '@/components/ui/submit-button'
import { Textarea } from '@/components/ui/textarea'
import type { OutcomeChoice } from '@/lib/domain/panel/vote-choices'
import { typed, UNSENT } from '../../../../../form-state'
import { voteAction } from './action'

type VoteFormProps = {
  meetingId: string
  caseRef: string
  /** The open round with what can be chosen in it, or why the reader has no ballot paper (null where that needs no words). */
  paper: { round: number; choices: readonly OutcomeChoice[] } | { why: string | null }
}

/** The ballot paper. It stays on the page while nobody can vote, so that a view which came too late is not lost. */
export function VoteForm({ meetingId, caseRef, paper }: VoteFormProps) {
  const [state, send] = useActionState(voteAction, UNSENT)
  const unsent = typed(state, 'reason')
  return (
    <form action={send} noValidate>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      {'why' in paper ? (
        <>
          {paper.why ? <InsetText>{paper.why}.</InsetText> : null}
          {unsent ? <Textarea name="reason" label="What you typed, to copy" defaultValue={unsent} /> : null}
        </>
      ) : (
        <>
          <input type="hidden" name="meetingId" value={meetingId} />
          <input type="hidden" name="ref" value={caseRef} />
          <input type="hidden" name="round" value={paper.round} />
          <Radios
            name="outcome"
            label="Which outcome do you choose?"
            labelSize="m"
            hint="The lowest outcome that answers what happened. An outcome that still needs something can be chosen; it is given once everything is there."
            choices={[
              ...paper.choices.map((choice) => ({ value: choice.value, label: choice.label, hint: choice.hint || undefined, closed: choice.closed ?? undefined })),
              { value: 'abstain', label: 'I abstain', hint: 'The panel is then not unanimous, and the case is escalated.' },
            ]}
            defaultValue={typed(state, 'outcome')}
            error={state.errors.outcome}
          />
          <Textarea name="reason" label="Why?" hint="The others read it once the ballot has closed. Neither your view nor your reason can be changed afterwards." defaultValue={unsent} error={state.errors.reason} />
          <SubmitButton pendingText="Recording your view…">Give your view</SubmitButton>
        </>
      )}
    </form>
  )
}
