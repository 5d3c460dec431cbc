'use client'

import { ButtonGroup } from '@/components/ui/button-group'
import type { Choice } from '@/components/ui/choice'
import { ErrorSummary } from '@/components/ui/error-summary'
import { InsetText } from '@/components/ui/inset-text'
import { Radios } from '@/components/ui/radios'
import { SubmitButton } from '@/components/ui/submit-button'
import { Textarea } from '@/components/ui/textarea'
import { OUTCOME_NAMES } from '@/lib/domain/outcome/outcome'
import { NO_ADMISSION_ROUTES, NO_ADMISSION_WORDS, NOT_DIVERTED_REASONS, NOT_DIVERTED_WORDS } from '@/lib/domain/triage/not-diverted'
import { RATIONALE_QUESTIONS } from '@/lib/domain/triage/rationale'
import { TRIAGE_CHOICE_WORDS, type SettledOutcome, type TriageChoice } from '@/lib/domain/triage/triage-choice'
import { typed, UNSENT } from '../../../../../form-state'
import { useFormAction } from '../../../../../use-form-action'
import { decideAction } from './action'

type Option = { outcome: SettledOutcome; whyNot: string | null; stillMissing: readonly string[]; departures: readonly string[] }

type DecideFormProps = {
  caseRef: string
  version: number
  choice: TriageChoice
  /** The outcomes to choose from where the police settle. */
  options: readonly Option[]
  /** What this choice departs from, where that is known before an outcome is chosen. */
  departures: readonly string[]
  asksForChildInformationForm: boolean
  /** The outcomes out of court that are not closed, as names; where there is one, a charge says why the child is not diverted. */
  couldBe: readonly string[]
  asksForNoAdmissionRoute: boolean
  /** Why nothing can be done here now; what was typed before that is still shown. */
  shut: string | null
}

/** An outcome as a choice: closed with its reason, or open with what is still missing and what it departs from. */
function outcomeChoice({ outcome, whyNot, stillMissing, departures }: Option): Choice {
  const hint = [
    stillMissing.length > 0 ? `To be recorded before it is given: ${stillMissing.join('; ')}.` : null,
    departures.length > 0 ? `A departure: ${departures.join('. ')}.` : null,
  ].filter(Boolean).join(' ')
  return { value: outcome, label: OUTCOME_NAMES[outcome].long, ...(whyNot ? { closed: `${whyNot}.` } : hint ? { hint } : {}) }
}

/** What is decided, and why: three questions, and a fourth where the decision departs from what was suggested. */
export function DecideForm({ caseRef, version, choice, options, departures, asksForChildInformationForm, couldBe, asksForNoAdmissionRoute, shut }: DecideFormProps) {
  const [state, send] = useFormAction(decideAction, UNSENT)
  if (shut && Object.keys(state.values).length === 0) return <InsetText>{shut}</InsetText>
  const questions = RATIONALE_QUESTIONS[choice]
  const part = (name: 'why' | 'alternatives' | 'child' | 'departure') => ({ name, ...questions[name], defaultValue: typed(state, name), error: state.errors[name], rows: 4 })
  const mayDepart = choice === 'settle' || departures.length > 0
  return (
    <form action={send} noValidate>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <input type="hidden" name="ref" value={caseRef} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="choice" value={choice} />
      {choice === 'settle' ? (
        <Radios name="outcome" label="Which outcome?" labelSize="m" hint="Lowest response first. What is closed says why." choices={options.map(outcomeChoice)} defaultValue={typed(state, 'outcome')} error={state.errors.outcome} />
      ) : null}
      {asksForChildInformationForm && choice === 'charging_decision' ? (
        <Radios
          name="childInformationForm"
          label="Is the Child Information Form complete?"
          hint="The CPS needs it before it decides about a child."
          isInline
          isSmall
          choices={[{ value: 'yes', label: 'Yes' }, { value: 'no', label: 'No' }]}
          defaultValue={typed(state, 'childInformationForm')}
          error={state.errors.childInformationForm}
        />
      ) : null}
      {choice === 'charging_decision' && couldBe.length > 0 ? (
        <Radios
          name="notDiverted"
          label="Why is this child not diverted?"
          hint={`The rules do not close ${couldBe.join(', ')}. The answer is counted, without names.`}
          isSmall
          choices={NOT_DIVERTED_REASONS.map((code) => ({ value: code, label: NOT_DIVERTED_WORDS[code] }))}
          defaultValue={typed(state, 'notDiverted')}
          error={state.errors.notDiverted}
        />
      ) : null}
      {choice === 'charging_decision' && asksForNoAdmissionRoute ? (
        <Radios
          name="noAdmissionRoute"
          label="What about Outcomes 22 and 23, which ask for no admission?"
          hint="That a child denies the offence, or says nothing, is no reason against diversion."
          isSmall
          choices={NO_ADMISSION_ROUTES.map((code) => ({ value: code, label: NO_ADMISSION_WORDS[code] }))}
          defaultValue={typed(state, 'noAdmissionRoute')}
          error={state.errors.noAdmissionRoute}
        />
      ) : null}
      <Textarea {...part('why')} />
      <Textarea {...part('alternatives')} />
      <Textarea {...part('child')} />
      {mayDepart ? <Textarea {...part('departure')} hint={departures.length > 0 ? `Needed here. ${departures.join('. ')}.` : questions.departure.hint} /> : null}
      <p className="govuk-body max-w-[45rem]">The decision is kept with your reasons, the facts and the findings as they stand at this moment. It cannot be changed afterwards.</p>
      <ButtonGroup>
        <SubmitButton pendingText="Deciding…">{TRIAGE_CHOICE_WORDS[choice].name}</SubmitButton>
        <a className="govuk-link" href={`/triage/${caseRef}/decide`}>Choose another way</a>
      </ButtonGroup>
    </form>
  )
}
