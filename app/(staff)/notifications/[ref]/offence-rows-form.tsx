'use client'

import { useState } from 'react'
import { Checkboxes } from '@/components/ui/checkboxes'
import { Combobox } from '@/components/ui/combobox'
import { DateInput } from '@/components/ui/date-input'
import { Radios } from '@/components/ui/radios'
import type { IsoDay } from '@/lib/domain/deadlines/iso-day'
import type { OffenceChoice } from '@/lib/domain/offences/offence-choice'
import { IMAGERY, PLACES } from '@/lib/domain/rules/facts'
import { IMAGERY_WORDS, PLACE_WORDS } from '@/lib/domain/wording/fact-words'
import { typed, typedDay, type FormState } from '../../../form-state'

/** An offence as it is saved, with the value that stands for it in the form and what it is called there. */
export type SavedOffence = { id: string; value: string; title: string; asksImagery: boolean; committedOn: IsoDay; place: string; imagery: string | null }

type OffenceRowsProps = { saved: readonly SavedOffence[]; edition: { name: string; notice: string | null }; state: FormState }

/** The offences of a notification: those that are saved, and one more that may stay empty. */
export function OffenceRows({ saved, edition, state }: OffenceRowsProps) {
  const rows: (SavedOffence | null)[] = [...saved, null]
  return (
    <>
      {rows.map((offence, index) => (
        <OffenceRow key={offence?.id ?? 'new'} offence={offence} index={index} isOnly={saved.length === 0} edition={edition} state={state} />
      ))}
      <p className="govuk-body">To add more than one, save: an empty row is added each time.</p>
    </>
  )
}

async function searchOffences(words: string, signal: AbortSignal): Promise<readonly OffenceChoice[]> {
  const response = await fetch(`/api/offences?words=${encodeURIComponent(words)}`, { signal })
  if (!response.ok) return []
  const { choices } = (await response.json()) as { choices: OffenceChoice[] }
  return choices
}

type OffenceRowProps = { offence: SavedOffence | null; index: number; isOnly: boolean; edition: OffenceRowsProps['edition']; state: FormState }

function OffenceRow({ offence, index, isOnly, edition, state }: OffenceRowProps) {
  const [change, setChange] = useState<{ on: FormState; option: OffenceChoice | null }>()
  // What was chosen, or null for other words, since the form was last sent; undefined while nothing was.
  const chosen = change?.on === state ? change.option : undefined
  const field = (name: string) => `offences.${index}.${name}`
  const error = (name: string) => state.errors[field(name)]
  const list = (name: string): string[] => [state.values[field(name)] ?? []].flat()
  const suggested = chosen === undefined ? list('suggested') : []
  const title = typed(state, field('title'), offence?.title ?? '')
  const code = typed(state, field('code'), offence?.value ?? '')
  const asksImagery = chosen?.imagery || (chosen === undefined && (offence?.asksImagery || error('imagery') || typed(state, field('imagery'))))
  return (
    <fieldset className="mb-6 border-0 border-l-4 border-line p-0 pl-4">
      <legend className="govuk-heading-s mb-3">{offence ? `Offence ${index + 1}: ${offence.title}` : isOnly ? 'The offence' : 'Another offence (leave empty if there is none)'}</legend>
      <Combobox
        key={`${title} ${code} ${suggested.length}`}
        name={field('title')}
        label="Offence"
        hint={`A few words, a code such as TH68010, or a statute such as Theft Act s1. It is looked for in the matrix (${edition.notice ?? edition.name}) and in the national list.`}
        error={error('title')}
        defaultValue={title}
        valueName={field('code')}
        defaultChosen={code}
        search={searchOffences}
        onChange={(option) => setChange({ on: state, option })}
      />
      {suggested.length > 0 ? (
        <Radios
          name={field('pick')}
          label="Which of these do you mean?"
          isSmall
          choices={[...suggested.map((value, at) => ({ value, label: list('suggestedTitles')[at] ?? value, hint: list('suggestedDetails')[at] })), { value: '', label: 'None of these: I have written other words above' }]}
          defaultValue={typed(state, field('pick'))}
        />
      ) : null}
      <DateInput name={field('committedOn')} label="It happened on" defaultValue={typedDay(state, field('committedOn'), offence?.committedOn ?? null)} error={error('committedOn')} />
      <Radios name={field('place')} label="Where it happened" isSmall isInline choices={PLACES.map((value) => ({ value, label: PLACE_WORDS[value] }))} defaultValue={typed(state, field('place'), offence?.place ?? '')} error={error('place')} />
      {asksImagery ? (
        <Radios name={field('imagery')} label="How the imagery is recorded" isSmall choices={IMAGERY.map((value) => ({ value, label: IMAGERY_WORDS[value] }))} defaultValue={typed(state, field('imagery'), offence?.imagery ?? '')} error={error('imagery')} />
      ) : null}
      {offence ? <Checkboxes name={field('remove')} label={<span className="govuk-visually-hidden">Remove</span>} isSmall choices={[{ value: 'yes', label: 'Remove this offence' }]} /> : null}
    </fieldset>
  )
}
