'use client'

import { choicesOf } from '@/components/ui/choices-of'
import { Details } from '@/components/ui/details'
import { Radios } from '@/components/ui/radios'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { LANGUAGE_NOT_STATED, OBSERVED_ETHNICITIES, ROMA } from '@/lib/domain/wording/child-words'
import { ETHNICITIES } from '@/lib/domain/wording/fact-words'
import { typed, yesNo } from '../../../../form-state'
import { recordIdentityAction } from './action'
import { RecordForm } from './record-form'

type Saved = { id: string; version: number; ethnicity: string | null; ethnicityObserved: string | null; roma: string | null; firstLanguage: string | null; interpreterNeeded: boolean | null }

/** What the child says about ethnicity and language; what an officer saw stands apart and says so. */
export function IdentityForm({ child }: { child: Saved }) {
  return (
    <RecordForm action={recordIdentityAction} childId={child.id} version={child.version} button="Save">
      {(state) => (
        <>
          <Select name="ethnicity" label="Ethnicity, as the child says" hint="Show the child the list and let them choose. Never fill it in from a name, a language or a face. “Not stated” is an answer." emptyLabel="Not asked yet" options={choicesOf(ETHNICITIES)} defaultValue={typed(state, 'ethnicity', child.ethnicity ?? '')} error={state.errors.ethnicity} />
          <Details summary="Where this list comes from">The 18+1 self-defined codes that the police and youth justice services use: the sixteen of the 2001 census, with Gypsy or Irish Traveller (W3), Arab (O2) and “not stated” (NS). It has no place for Roma, so that is asked apart.</Details>
          <Radios name="roma" label="Is the child Roma?" hint="As the child says" isInline choices={choicesOf(ROMA)} defaultValue={typed(state, 'roma', child.roma ?? '')} error={state.errors.roma} />
          <TextInput name="firstLanguage" label="First language" hint={`The language that the child thinks in. Write “${LANGUAGE_NOT_STATED}” where they do not want to say.`} width={20} defaultValue={typed(state, 'firstLanguage', child.firstLanguage ?? '')} error={state.errors.firstLanguage} />
          <Radios name="interpreterNeeded" label="Does the child need an interpreter?" isInline choices={[{ value: 'yes', label: 'Yes' }, { value: 'no', label: 'No' }]} defaultValue={typed(state, 'interpreterNeeded', yesNo(child.interpreterNeeded))} error={state.errors.interpreterNeeded} />
          <Select name="ethnicityObserved" label="What an officer saw" hint="Only from the police record. It is kept apart, is never shown as the child’s own answer, and answers nothing that is still to be asked." emptyLabel="Not recorded" options={choicesOf(OBSERVED_ETHNICITIES)} defaultValue={typed(state, 'ethnicityObserved', child.ethnicityObserved ?? '')} error={state.errors.ethnicityObserved} />
        </>
      )}
    </RecordForm>
  )
}
