'use client'

import { choicesOf } from '@/components/ui/choices-of'
import { DateInput } from '@/components/ui/date-input'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { WARNING_KINDS } from '@/lib/domain/wording/child-words'
import { typed, typedDay } from '../../../../form-state'
import { recordWarningAction } from './action'
import { RecordForm } from './record-form'

type Entry = { id: string; kind: string; says: string; ownerId: string; reviewOn: string }
type WarningFormProps = { childId: string; version: number; entry: Entry | null; people: readonly { id: string; name: string; organisation: string }[]; ownerId: string }

/** What everybody who meets the child must know, who answers for it, and when it is looked at again. */
export function WarningForm({ childId, version, entry, people, ownerId }: WarningFormProps) {
  return (
    <RecordForm action={recordWarningAction} childId={childId} version={version} entryId={entry?.id ?? ''} button={entry ? 'Save the review' : 'Add the warning'}>
      {(state) => (
        <>
          <Select name="kind" label="What it is about" emptyLabel="Choose" options={choicesOf(WARNING_KINDS)} defaultValue={typed(state, 'kind', entry?.kind)} error={state.errors.kind} />
          <TextInput name="says" label="What people must know" hint="One sentence about the worry and what to do, and no label for the child. It stands at the top of every page about them." maxLength={200} defaultValue={typed(state, 'says', entry?.says)} error={state.errors.says} />
          <Select name="ownerId" label="Who answers for it" hint="Its review stands in their work when it is due" emptyLabel="Choose" options={people.map(({ id, name, organisation }) => ({ value: id, label: `${name}, ${organisation}` }))} defaultValue={typed(state, 'ownerId', entry?.ownerId ?? ownerId)} error={state.errors.ownerId} />
          <DateInput name="reviewOn" label="Looked at again on" hint="A warning that nobody looks at again does harm" defaultValue={typedDay(state, 'reviewOn', entry?.reviewOn)} error={state.errors.reviewOn} />
        </>
      )}
    </RecordForm>
  )
}
