'use client'

import { ErrorSummary } from '@/components/ui/error-summary'
import { Radios } from '@/components/ui/radios'
import { SubmitButton } from '@/components/ui/submit-button'
import { Textarea } from '@/components/ui/textarea'
import { typed, UNSENT } from '../../../../form-state'
import { useFormAction } from '../../../../use-form-action'
import { authoriseAction } from './action'

type AuthorisationFormProps = { caseRef: string; version: number; outcome: string; closed: string | null }

/** The police decision-maker's answer, with its reason. */
export function AuthorisationForm({ caseRef, version, outcome, closed }: AuthorisationFormProps) {
  const [state, send] = useFormAction(authoriseAction, UNSENT)
  return (
    <form action={send} noValidate>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <input type="hidden" name="ref" value={caseRef} />
      <input type="hidden" name="version" value={version} />
      <Radios
        name="answer"
        label="Your decision"
        labelSize="m"
        choices={[
          { value: 'authorised', label: `Authorise: ${outcome}`, closed: closed ?? undefined },
          { value: 'returned', label: 'Return it to the panel', hint: 'The panel’s decision stays on record beside yours.' },
        ]}
        defaultValue={typed(state, 'answer')}
        error={state.errors.answer}
      />
      <Textarea name="reason" label="Why" hint="Both the decision and your answer are kept, each with its reason." defaultValue={typed(state, 'reason')} error={state.errors.reason} />
      <SubmitButton pendingText="Recording…">Record your decision</SubmitButton>
    </form>
  )
}
