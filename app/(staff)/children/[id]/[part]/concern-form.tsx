'use client'

import { choicesOf } from '@/components/ui/choices-of'
import { DateInput } from '@/components/ui/date-input'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { Textarea } from '@/components/ui/textarea'
import { CONCERN_KINDS } from '@/lib/domain/wording/child-words'
import { typed, typedDay } from '../../../../form-state'
import { recordConcernAction } from './action'
import { RecordForm } from './record-form'

type Entry = { id: string; kind: string; raisedOn: string; raisedBy: string; detail: string; closedOn: string | null }

/** A concern that others use the child, or that the child goes missing. */
export function ConcernForm({ childId, version, entry }: { childId: string; version: number; entry: Entry | null }) {
  return (
    <RecordForm action={recordConcernAction} childId={childId} version={version} entryId={entry?.id ?? ''} button={entry ? 'Save' : 'Add'}>
      {(state) => (
        <>
          <Select name="kind" label="What the concern is" emptyLabel="Choose" options={choicesOf(CONCERN_KINDS)} defaultValue={typed(state, 'kind', entry?.kind)} error={state.errors.kind} />
          <DateInput name="raisedOn" label="Raised on" defaultValue={typedDay(state, 'raisedOn', entry?.raisedOn)} error={state.errors.raisedOn} />
          <TextInput name="raisedBy" label="Raised by" hint="A person or an agency" defaultValue={typed(state, 'raisedBy', entry?.raisedBy)} error={state.errors.raisedBy} />
          <Textarea name="detail" label="What was seen or said" defaultValue={typed(state, 'detail', entry?.detail)} error={state.errors.detail} />
          <DateInput name="closedOn" label="Closed on" hint="Leave it empty while the concern stands" defaultValue={typedDay(state, 'closedOn', entry?.closedOn)} error={state.errors.closedOn} />
        </>
      )}
    </RecordForm>
  )
}
