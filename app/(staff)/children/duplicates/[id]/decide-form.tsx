'use client'

import { ButtonGroup } from '@/components/ui/button-group'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Radios } from '@/components/ui/radios'
import { SubmitButton } from '@/components/ui/submit-button'
import { Textarea } from '@/components/ui/textarea'
import { typed, UNSENT } from '../../../../form-state'
import { useFormAction } from '../../../../use-form-action'
import { decideAction } from './action'

type DecideFormProps = { pairId: string; lock: number; sides: readonly { id: string; name: string; hint: string }[]; isRestricted: boolean }

/** The same child, and which record is kept, or two children; and why. */
export function DecideForm({ pairId, lock, sides, isRestricted }: DecideFormProps) {
  const [state, send] = useFormAction(decideAction, UNSENT)
  return (
    <form action={send} noValidate>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <input type="hidden" name="pairId" value={pairId} />
      <input type="hidden" name="lock" value={lock} />
      <Radios
        name="answer"
        label="Are they the same child?"
        labelSize="m"
        hint={`If they are, everything that hangs on one record moves to the one that you keep: cases, disposals, addresses, warnings, notes. A manager can undo it.${isRestricted ? ' One of these records is restricted: the one that is kept will be too, and those named on either may see it.' : ''}`}
        choices={[
          ...sides.map(({ id, name, hint }) => ({ value: id, label: `The same child: keep ${name}`, hint })),
          { value: 'different', label: 'Different children', hint: 'The pair leaves the list. Your reason is kept.' },
        ]}
        defaultValue={typed(state, 'answer')}
        error={state.errors.answer}
      />
      <Textarea name="reason" label="What tells you?" hint="Brothers, sisters and twins share a name, an address, sometimes a birthday." rows={3} defaultValue={typed(state, 'reason')} error={state.errors.reason} />
      <ButtonGroup>
        <SubmitButton>Save the decision</SubmitButton>
        <a className="govuk-link" href="/children/duplicates">Decide later</a>
      </ButtonGroup>
    </form>
  )
}
