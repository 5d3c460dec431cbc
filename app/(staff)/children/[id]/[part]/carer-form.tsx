'use client'

import { choicesOf } from '@/components/ui/choices-of'
import { Radios } from '@/components/ui/radios'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { Textarea } from '@/components/ui/textarea'
import { CARER_RELATIONSHIPS } from '@/lib/domain/wording/child-words'
import { typed, yesNo } from '../../../../form-state'
import { recordCarerAction } from './action'
import { RecordForm } from './record-form'

type Entry = { id: string; name: string; relationship: string; hasParentalResponsibility: boolean | null; livesWithChild: boolean | null; contact: string | null; note: string | null }

const YES_NO = [{ value: 'yes', label: 'Yes' }, { value: 'no', label: 'No' }]

/** A parent, a carer or another grown-up in the child's life. */
export function CarerForm({ childId, version, entry }: { childId: string; version: number; entry: Entry | null }) {
  return (
    <RecordForm action={recordCarerAction} childId={childId} version={version} entryId={entry?.id ?? ''} button={entry ? 'Save' : 'Add'}>
      {(state) => (
        <>
          <TextInput name="name" label="Name" autoComplete="off" defaultValue={typed(state, 'name', entry?.name)} error={state.errors.name} />
          <Select name="relationship" label="Who they are to the child" emptyLabel="Choose" options={choicesOf(CARER_RELATIONSHIPS)} defaultValue={typed(state, 'relationship', entry?.relationship)} error={state.errors.relationship} />
          <Radios name="hasParentalResponsibility" label="Do they have parental responsibility?" hint="Leave it empty while nobody has checked" isInline choices={YES_NO} defaultValue={typed(state, 'hasParentalResponsibility', yesNo(entry?.hasParentalResponsibility))} error={state.errors.hasParentalResponsibility} />
          <Radios name="livesWithChild" label="Does the child live with them?" isInline choices={YES_NO} defaultValue={typed(state, 'livesWithChild', yesNo(entry?.livesWithChild))} error={state.errors.livesWithChild} />
          <TextInput name="contact" label="How to reach them" hint="A telephone number or an e-mail address" autoComplete="off" defaultValue={typed(state, 'contact', entry?.contact ?? '')} error={state.errors.contact} />
          <Textarea name="note" label="What to know before you do" hint="Their language, good times, whether they may not be told something" rows={3} defaultValue={typed(state, 'note', entry?.note ?? '')} error={state.errors.note} />
        </>
      )}
    </RecordForm>
  )
}
