'use client'

import { DateInput } from '@/components/ui/date-input'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { WHAT_IF_ROWS } from '@/lib/domain/rulebook/what-if-questions'
import { IMAGERY, PLACES } from '@/lib/domain/rules/facts'
import { IMAGERY_WORDS, PLACE_WORDS } from '@/lib/domain/wording/fact-words'
import { typed, typedDay, type FormState } from '../../../form-state'

/** Up to three offences, each found in a list that searches as one types, without a script. */
export function OffenceRowsForm({ offences, state }: { offences: readonly { code: string; offence: string; category: string }[]; state: FormState }) {
  return (
    <>
      <datalist id="offence-titles">
        {offences.map(({ code, offence, category }) => <option key={code} value={offence}>{category}</option>)}
      </datalist>
      {WHAT_IF_ROWS.map((index) => {
        const field = (name: string) => `offences.${index}.${name}`
        const error = state.errors[field('offence')]
        return (
          <fieldset key={index} className="mb-6 border-0 border-l-4 border-line p-0 pl-4">
            <legend className="govuk-heading-s mb-3">{index === 0 ? 'The offence' : `Offence ${index + 1} (leave empty if there is none)`}</legend>
            <Field name={field('offence')} label="Offence" hint="Type a few words and choose from the list, or type its code in the matrix." error={error}>
              <input id={field('offence')} name={field('offence')} list="offence-titles" autoComplete="off" className={`govuk-input max-w-[45rem]${error ? ' govuk-input--error' : ''}`} defaultValue={typed(state, field('offence'))} aria-describedby={[`${field('offence')}-hint`, error ? `${field('offence')}-error` : ''].join(' ').trim()} />
            </Field>
            <DateInput name={field('committedOn')} label="It happened on" defaultValue={typedDay(state, field('committedOn'))} error={state.errors[field('committedOn')]} />
            <div className="grid grid-cols-1 gap-x-6 tablet:grid-cols-2">
              <Select name={field('place')} label="Where" emptyLabel="Not known" options={PLACES.map((value) => ({ value, label: PLACE_WORDS[value] }))} defaultValue={typed(state, field('place'))} error={state.errors[field('place')]} />
              <Select name={field('imagery')} label="Imagery, where it is about imagery" emptyLabel="Not known" options={IMAGERY.map((value) => ({ value, label: IMAGERY_WORDS[value] }))} defaultValue={typed(state, field('imagery'))} error={state.errors[field('imagery')]} />
            </div>
          </fieldset>
        )
      })}
    </>
  )
}
