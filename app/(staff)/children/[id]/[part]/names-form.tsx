'use client'

import { choicesOf } from '@/components/ui/choices-of'
import { DateInput } from '@/components/ui/date-input'
import { Radios } from '@/components/ui/radios'
import { TextInput } from '@/components/ui/text-input'
import { Textarea } from '@/components/ui/textarea'
import { SEXES } from '@/lib/domain/wording/child-words'
import { typed, typedDay } from '../../../../form-state'
import { recordNamesAction } from './action'
import { RecordForm } from './record-form'

type Saved = { id: string; version: number; givenNames: string; familyName: string; knownAs: string | null; aliases: readonly string[]; dateOfBirth: string; sex: string | null }

/** The child's names, day of birth and sex. */
export function NamesForm({ child }: { child: Saved }) {
  return (
    <RecordForm action={recordNamesAction} childId={child.id} version={child.version} button="Save">
      {(state) => (
        <>
          <TextInput name="givenNames" label="Given names" defaultValue={typed(state, 'givenNames', child.givenNames)} error={state.errors.givenNames} autoComplete="off" />
          <TextInput name="familyName" label="Family name" defaultValue={typed(state, 'familyName', child.familyName)} error={state.errors.familyName} autoComplete="off" />
          <TextInput name="knownAs" label="Known as" hint="What the child wants to be called, where that is another name" defaultValue={typed(state, 'knownAs', child.knownAs ?? '')} error={state.errors.knownAs} autoComplete="off" />
          <Textarea name="aliases" label="Other names" hint="Names that the child uses or has used, one a line. A search finds them too." rows={3} defaultValue={typed(state, 'aliases', child.aliases.join('\n'))} error={state.errors.aliases} />
          <DateInput name="dateOfBirth" label="Day of birth" hint="A child’s age decides much: check it against a document where you can" defaultValue={typedDay(state, 'dateOfBirth', child.dateOfBirth)} error={state.errors.dateOfBirth} />
          <Radios name="sex" label="Sex" hint="As the child says" isInline choices={choicesOf(SEXES)} defaultValue={typed(state, 'sex', child.sex ?? '')} error={state.errors.sex} />
        </>
      )}
    </RecordForm>
  )
}
