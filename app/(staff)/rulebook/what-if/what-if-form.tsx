'use client'

import { WhatIfAnswer } from '@/components/triage/what-if-answer'
import { Checkboxes } from '@/components/ui/checkboxes'
import { DateInput } from '@/components/ui/date-input'
import { Details } from '@/components/ui/details'
import { ErrorSummary } from '@/components/ui/error-summary'
import { FileInput } from '@/components/ui/file-input'
import { Radios } from '@/components/ui/radios'
import { Section } from '@/components/ui/section'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { Textarea } from '@/components/ui/textarea'
import type { MatrixFactor } from '@/lib/domain/gravity/edition'
import { offenceCalled } from '@/lib/domain/gravity/search-offences'
import { OUTCOME_NAMES, OUTCOMES } from '@/lib/domain/outcome/outcome'
import { QUESTIONS_OF_OUTCOMES, QUESTIONS_OF_THE_CASE, QUESTIONS_OF_THE_CHILD, WHAT_IF_ROWS, type WhatIfGroup } from '@/lib/domain/rulebook/what-if-questions'
import { AUTHORITIES } from '@/lib/domain/rules/facts'
import { AUTHORITY_WORDS } from '@/lib/domain/rules/finding'
import { ticked, typed, typedDay, UNSENT, type FormState } from '../../../form-state'
import { useFormAction } from '../../../use-form-action'
import { tryFactsAction, type WhatIfState } from './action'
import { OffenceRowsForm } from './offence-rows-form'
import { QuestionField } from './question-form'

type Choice = { value: string; label: string }

type WhatIfFormProps = { offences: readonly { code: string; offence: string; category: string }[]; factors: readonly MatrixFactor[]; editions: readonly Choice[]; protocols: readonly Choice[]; today: string }

const UNTRIED: WhatIfState = { ...UNSENT, from: null, problems: [], answer: null }

/** Facts in fields, or as a line of JSON; the answer stands above them, and what was typed stays. */
export function WhatIfForm({ offences, factors, editions, protocols, today }: WhatIfFormProps) {
  const [state, send] = useFormAction(tryFactsAction, UNTRIED)
  const fields: FormState = state.from === 'fields' ? state : UNSENT
  const line: FormState = state.from === 'line' ? state : UNSENT
  const codes = WHAT_IF_ROWS.map((index) => typed(fields, `offences.${index}.offence`)).map((title) => offenceCalled({ offences }, title)?.code)
  const offered = factors.filter(({ code, scope }) => scope === 'general' || codes.includes(scope) || ticked(fields, 'factors', []).includes(code))
  const groups = (list: readonly WhatIfGroup[]) => list.map((group) => (
    <Section key={group.title} title={group.title}>
      {group.questions.map((question) => <QuestionField key={question.path} question={question} state={fields} today={today} />)}
    </Section>
  ))
  return (
    <>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      {state.answer ? <WhatIfAnswer answer={state.answer.told} says={state.answer.says} /> : null}
      <form action={send} noValidate>
        <input type="hidden" name="from" value="fields" />
        <Basis {...{ editions, protocols }} state={fields} />
        {groups(QUESTIONS_OF_THE_CHILD)}
        <Section title="The offences"><OffenceRowsForm offences={offences} state={fields} /></Section>
        <Section title="What makes it more or less serious">
          <Radios name="areFactorsKnown" label="Were factors looked for?" isSmall isInline defaultValue={typed(fields, 'areFactorsKnown')} choices={[{ value: '', label: 'Not known' }, { value: 'yes', label: 'Yes' }]} />
          <Checkboxes
            name="factors" isSmall
            label="Factors that were found"
            hint="Those of any offence. Factors that belong to one offence appear here once the facts were tried with that offence."
            choices={offered.map(({ code, label, effect }) => ({ value: code, label: `${label} (${effect})` }))}
            defaultValue={ticked(fields, 'factors', [])}
            error={fields.errors.factors}
          />
        </Section>
        {groups(QUESTIONS_OF_THE_CASE)}
        <Section title="Earlier disposals and authorities">
          <Radios name="isHistoryKnown" label="Was the child’s history checked?" isSmall isInline defaultValue={typed(fields, 'isHistoryKnown')} choices={[{ value: '', label: 'Not known' }, { value: 'yes', label: 'Yes' }]} />
          {WHAT_IF_ROWS.map((index) => (
            <div key={index} className="mb-2 grid grid-cols-1 gap-x-6 tablet:grid-cols-2">
              <Select name={`history.${index}.outcome`} label={`Earlier disposal ${index + 1}`} emptyLabel="None" options={[...OUTCOMES.map((value) => ({ value, label: OUTCOME_NAMES[value].short })), { value: 'CONVICTION', label: 'Conviction' }]} defaultValue={typed(fields, `history.${index}.outcome`)} error={fields.errors[`history.${index}.outcome`]} />
              <DateInput name={`history.${index}.on`} label="Given on" defaultValue={typedDay(fields, `history.${index}.on`)} error={fields.errors[`history.${index}.on`]} />
            </div>
          ))}
          {WHAT_IF_ROWS.map((index) => (
            <div key={index} className="mb-2 grid grid-cols-1 gap-x-6 tablet:grid-cols-2">
              <Select name={`authorities.${index}.authority`} label={`Authority ${index + 1} was given by`} emptyLabel="Nobody" options={AUTHORITIES.map((value) => ({ value, label: AUTHORITY_WORDS[value] }))} defaultValue={typed(fields, `authorities.${index}.authority`)} error={fields.errors[`authorities.${index}.authority`]} />
              <Select name={`authorities.${index}.outcome`} label="For" emptyLabel="No outcome" options={OUTCOMES.map((value) => ({ value, label: OUTCOME_NAMES[value].long }))} defaultValue={typed(fields, `authorities.${index}.outcome`)} error={fields.errors[`authorities.${index}.outcome`]} />
            </div>
          ))}
        </Section>
        {groups([QUESTIONS_OF_OUTCOMES])}
        <SubmitButton pendingText="Asking the rules…">Try these facts</SubmitButton>
      </form>
      <Section title="Or give a line of JSON" id="line">
        <form action={send} noValidate>
          <input type="hidden" name="from" value="line" />
          <Basis {...{ editions, protocols }} state={line} prefix="line-" />
          <Textarea name="json" label="One case, as the rules contract describes it" hint="The line that `npm run rules -- assess` reads." rows={6} spellCheck={false} defaultValue={typed(line, 'json')} error={line.errors.json} />
          {state.problems.length > 0 && line === state ? (
            <ul className="govuk-list govuk-list--bullet" aria-label="Problems of the line">
              {state.problems.map(({ path, message }, index) => <li key={`${path} ${message}`} id={`problem-${index + 1}`} tabIndex={-1} className="text-danger"><strong>{path || 'The line'}</strong>: {message}</li>)}
            </ul>
          ) : null}
          <FileInput name="file" label="Or a file with one line" accept=".json,.jsonl,application/json" />
          <SubmitButton look="secondary" pendingText="Asking the rules…">Try this line</SubmitButton>
        </form>
      </Section>
    </>
  )
}

/** Which edition and which protocol answer; those of the day of decision unless somebody chooses others. */
function Basis({ editions, protocols, state, prefix = '' }: { editions: readonly Choice[]; protocols: readonly Choice[]; state: FormState; prefix?: string }) {
  return (
    <Details summary="Choose another edition or protocol than those of the day" isOpen={Boolean(typed(state, `${prefix}edition`) || typed(state, `${prefix}protocol`))}>
      <Select name={`${prefix}edition`} label="Gravity matrix" emptyLabel="The edition in force on that day" options={editions} defaultValue={typed(state, `${prefix}edition`)} />
      <Select name={`${prefix}protocol`} label="Local protocol" emptyLabel="Your service’s on that day" options={protocols} defaultValue={typed(state, `${prefix}protocol`)} />
    </Details>
  )
}
