'use client'

import { ButtonGroup } from '@/components/ui/button-group'
import { Checkboxes } from '@/components/ui/checkboxes'
import { ErrorSummary } from '@/components/ui/error-summary'
import { InsetText } from '@/components/ui/inset-text'
import { Radios } from '@/components/ui/radios'
import { SubmitButton } from '@/components/ui/submit-button'
import { Textarea } from '@/components/ui/textarea'
import { ticked, typed, UNSENT } from '../../../../form-state'
import { useFormAction } from '../../../../use-form-action'
import { secondScoreAction } from './action'

type Factor = { code: string; label: string; effect: 'aggravating' | 'mitigating'; scope: string }

type SecondScoreFormProps = {
  caseRef: string
  factors: readonly Factor[]
  /** Why nothing can be done here now; what was typed before that is still shown. */
  shut: string | null
}

/** A score of one's own, from nothing. */
export function SecondScoreForm({ caseRef, factors, shut }: SecondScoreFormProps) {
  const [state, send] = useFormAction(secondScoreAction, UNSENT)
  if (shut && Object.keys(state.values).length === 0) return <InsetText>{shut}</InsetText>
  const group = (effect: Factor['effect']) => ({
    name: effect,
    isSmall: true,
    choices: factors.filter((factor) => factor.effect === effect).map(({ code, label, scope }) => ({ value: code, label: scope === 'general' ? label : <>{label} <span className="text-muted">(of this offence)</span></> })),
    defaultValue: ticked(state, effect, []),
    error: state.errors[effect],
  })
  return (
    <form action={send} noValidate>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <input type="hidden" name="ref" value={caseRef} />
      <div className="grid gap-x-8 tablet:grid-cols-2">
        <Checkboxes {...group('aggravating')} label="What makes it more serious" hint="Choose only what is known." labelSize="m" />
        <Checkboxes {...group('mitigating')} label="What makes it less serious" hint="Look for these as hard as for the others." labelSize="m" />
      </div>
      <Radios name="final" label="Your score" labelSize="m" hint="The first score changes nothing about yours, and yours changes nothing about the case." isInline choices={['1', '2', '3', '4', '5'].map((value) => ({ value, label: value }))} defaultValue={typed(state, 'final')} error={state.errors.final} />
      <Textarea name="rationale" label="Why this score" hint="Needed where it is not the one that the matrix suggests with your factors." rows={4} defaultValue={typed(state, 'rationale')} error={state.errors.rationale} />
      <ButtonGroup>
        <SubmitButton>Save the score, and see both</SubmitButton>
        <a className="govuk-link" href="/triage/second-scores">Cancel</a>
      </ButtonGroup>
    </form>
  )
}
