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
import { scoreAction } from './action'

type Factor = { code: string; label: string; effect: 'aggravating' | 'mitigating'; scope: string }

type ScoreFormProps = {
  caseRef: string
  version: number
  factors: readonly Factor[]
  saved: { factors: readonly string[]; final: number; rationale: string | null } | null
  /** What the matrix suggests with the factors that are saved. */
  suggested: number
  /** Why nothing can be done here now; what was typed before that is still shown. */
  shut: string | null
}

/** The factors that were found, the final score, and why. */
export function ScoreForm({ caseRef, version, factors, saved, suggested, shut }: ScoreFormProps) {
  const [state, send] = useFormAction(scoreAction, UNSENT)
  if (shut && Object.keys(state.values).length === 0) return <InsetText>{shut}</InsetText>
  const of = (effect: Factor['effect']) => factors.filter((factor) => factor.effect === effect)
  const group = (effect: Factor['effect']) => ({
    name: effect,
    isSmall: true,
    choices: of(effect).map(({ code, label, scope }) => ({ value: code, label: scope === 'general' ? label : <>{label} <span className="text-muted">(of this offence)</span></> })),
    defaultValue: ticked(state, effect, of(effect).map(({ code }) => code).filter((code) => saved?.factors.includes(code))),
    error: state.errors[effect],
  })
  return (
    <form action={send} noValidate>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <input type="hidden" name="ref" value={caseRef} />
      <input type="hidden" name="version" value={version} />
      <div className="grid gap-x-8 tablet:grid-cols-2">
        <Checkboxes {...group('aggravating')} label="What makes it more serious" hint="Aggravating factors. Choose only what is known." labelSize="m" />
        <Checkboxes {...group('mitigating')} label="What makes it less serious" hint="Mitigating factors. Look for these as hard as for the others." labelSize="m" />
      </div>
      <Radios
        name="final"
        label="The final score is yours"
        labelSize="m"
        hint={`With the factors that are saved so far, the matrix suggests ${suggested}. It works the suggestion out again from the factors that you chose above when you save.`}
        isInline
        choices={['1', '2', '3', '4', '5'].map((value) => ({ value, label: value }))}
        defaultValue={typed(state, 'final', saved ? String(saved.final) : '')}
        error={state.errors.final}
      />
      <Textarea
        name="rationale"
        label="Why this score"
        hint="Needed where it is not the suggested one. Useful to the panel in any case."
        rows={4}
        defaultValue={typed(state, 'rationale', saved?.rationale ?? '')}
        error={state.errors.rationale}
      />
      <ButtonGroup>
        <SubmitButton>Save the score</SubmitButton>
        <a className="govuk-link" href={`/triage/${caseRef}`}>Cancel</a>
      </ButtonGroup>
    </form>
  )
}
