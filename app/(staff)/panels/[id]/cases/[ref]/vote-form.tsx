'use client'

import { ErrorSummary } from '@/components/ui/error-summary'
import { InsetText } from '@/components/ui/inset-text'
import { Radios } from '@/components/ui/radios'
import { SubmitButton } from '@/components/ui/submit-button'
import { Textarea } from '@/components/ui/textarea'
import { useKeptForm } from '@/components/ui/use-kept-form'
import type { OutcomeChoice } from '@/lib/domain/panel/vote-choices'
import { typed, UNSENT } from '../../../../../form-state'
import { useFormAction } from '../../../../../use-form-action'
import { voteAction } from './action'

type VoteFormProps = {
  meetingId: string
  caseRef: string
  owner: string
  /** The last round there was; 0 where there was none. */
  lastRound: number
  /** Whether the reader has given their view in it. */
  hasVoted: boolean
  /** The open round with what can be chosen in it, or why the reader has no ballot paper (null where that needs no words). `unproposed` are the outcomes for which a member says why a lower one would not do. */
  paper: { round: number; choices: readonly OutcomeChoice[]; unproposed: readonly string[] } | { why: string | null }
}

/** The ballot paper. It stays on the page while nobody can vote, so that a view which came too late is not lost. */
export function VoteForm({ meetingId, caseRef, owner, lastRound, hasVoted, paper }: VoteFormProps) {
  const [state, send] = useFormAction(voteAction, UNSENT)
  const { form, kept, handlers } = useKeptForm({ name: `vote ${meetingId} ${caseRef} ${lastRound}`, owner, showing: hasVoted ? 'given' : 'not given' })
  const was = kept?.reason
  const unsent = typed(state, 'reason') || (typeof was === 'string' ? was : '')
  return (
    <form id="vote" ref={form} action={send} noValidate {...handlers}>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      {'why' in paper ? (
        <>
          {paper.why ? <InsetText>{paper.why}.</InsetText> : null}
          {unsent && !hasVoted ? <Textarea name="reason" label="What you typed, to copy" hint="The round closed before you gave your view." defaultValue={unsent} /> : null}
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
          <Textarea name="reason" label="Why?" hint="The others read it once the ballot has closed. Neither your view nor your reason can be changed afterwards." defaultValue={typed(state, 'reason')} error={state.errors.reason} />
          {paper.unproposed.length > 0 ? (
            <Textarea name="whyNotLower" label="Why would a lower outcome not do?" hint={`Only if you choose an outcome that nobody has proposed: ${paper.unproposed.join(', ')}.`} rows={3} defaultValue={typed(state, 'whyNotLower')} error={state.errors.whyNotLower} />
          ) : null}
          <SubmitButton pendingText="Recording your view…">Give your view</SubmitButton>
        </>
      )}
    </form>
  )
}
