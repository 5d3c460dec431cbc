'use client'

import { Checkboxes } from '@/components/ui/checkboxes'
import { DateInput } from '@/components/ui/date-input'
import { Field } from '@/components/ui/field'
import { Radios } from '@/components/ui/radios'
import type { IsoDay } from '@/lib/domain/deadlines/iso-day'
import { IMAGERY, PLACES } from '@/lib/domain/rules/facts'
import { IMAGERY_WORDS, PLACE_WORDS } from '@/lib/domain/wording/fact-words'
import { typed, typedDay, type FormState } from '../../../form-state'

/** An offence that can be chosen from the matrix edition. */
export type OffenceChoice = { code: string; title: string; category: string; imagery: boolean }

/** An offence as it is saved. */
export type SavedOffence = { id: string; code: string; committedOn: IsoDay; place: string; imagery: string | null }

type OffenceRowsProps = { saved: readonly SavedOffence[]; offences: readonly OffenceChoice[]; edition: { name: string; notice: string | null }; state: FormState }

/** The offences of a notification: those that are saved, and one more that may stay empty. The list searches as one types, without a script. */
export function OffenceRows({ saved, offences, edition, state }: OffenceRowsProps) {
  const titles = new Map(offences.map((offence) => [offence.code, offence]))
  const rows: (SavedOffence | null)[] = [...saved, null]
  return (
    <>
      <datalist id="offence-titles">
        {offences.map((offence) => (
          <option key={offence.code} value={offence.title}>{offence.category}</option>
        ))}
      </datalist>
      {rows.map((offence, index) => {
        const field = (name: string) => `offences.${index}.${name}`
        const error = (name: string) => state.errors[field(name)]
        const known = offence ? titles.get(offence.code) : undefined
        const suggested = state.values[field('suggested')]
        const asksImagery = known?.imagery || error('imagery') || typed(state, field('imagery'))
        return (
          <fieldset key={offence?.id ?? 'new'} className="mb-6 border-0 border-l-4 border-line p-0 pl-4">
            <legend className="govuk-heading-s mb-3">{known ? `Offence ${index + 1}: ${known.title}` : saved.length > 0 ? 'Another offence (leave empty if there is none)' : 'The offence'}</legend>
            <Field name={field('title')} label="Offence" hint={`Type a few words and choose from the list: ${edition.name}${edition.notice ? ` (${edition.notice})` : ''}.`} error={error('title')}>
              <input id={field('title')} name={field('title')} list="offence-titles" autoComplete="off" className={`govuk-input max-w-[45rem]${error('title') ? ' govuk-input--error' : ''}`} defaultValue={typed(state, field('title'), known?.title ?? '')} aria-describedby={[`${field('title')}-hint`, error('title') ? `${field('title')}-error` : ''].join(' ').trim()} />
            </Field>
            {Array.isArray(suggested) && suggested.length > 0 ? (
              <Radios name={field('code')} label="Which of these do you mean?" isSmall choices={[...suggested.map((code) => ({ value: code, label: titles.get(code)?.title ?? code })), { value: '', label: 'None of these' }]} defaultValue={typed(state, field('code'))} />
            ) : null}
            <DateInput name={field('committedOn')} label="It happened on" defaultValue={typedDay(state, field('committedOn'), offence?.committedOn ?? null)} error={error('committedOn')} />
            <Radios name={field('place')} label="Where it happened" isSmall isInline choices={PLACES.map((value) => ({ value, label: PLACE_WORDS[value] }))} defaultValue={typed(state, field('place'), offence?.place ?? '')} error={error('place')} />
            {asksImagery ? (
              <Radios name={field('imagery')} label="How the imagery is recorded" isSmall choices={IMAGERY.map((value) => ({ value, label: IMAGERY_WORDS[value] }))} defaultValue={typed(state, field('imagery'), offence?.imagery ?? '')} error={error('imagery')} />
            ) : null}
            {offence ? <Checkboxes name={field('remove')} label={<span className="govuk-visually-hidden">Remove</span>} isSmall choices={[{ value: 'yes', label: 'Remove this offence' }]} /> : null}
          </fieldset>
        )
      })}
      <p className="govuk-body">To add more than one, save: an empty row is added each time.</p>
    </>
  )
}
