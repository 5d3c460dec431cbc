'use client'

import { choicesOf } from '@/components/ui/choices-of'
import { DateInput } from '@/components/ui/date-input'
import { Select } from '@/components/ui/select'
import { Textarea } from '@/components/ui/textarea'
import { NOTE_KINDS } from '@/lib/domain/wording/child-words'
import { typed, typedDay } from '../../../../form-state'
import { addNoteAction } from './action'
import { RecordForm } from './record-form'

/** A note for the chronology. */
export function NoteForm({ childId, version, today }: { childId: string; version: number; today: string }) {
  return (
    <RecordForm action={addNoteAction} childId={childId} version={version} button="Add the note">
      {(state) => (
        <>
          <Select name="kind" label="What kind of note it is" emptyLabel="Choose" options={choicesOf(NOTE_KINDS)} defaultValue={typed(state, 'kind')} error={state.errors.kind} />
          <DateInput name="happenedOn" label="Happened on" defaultValue={typedDay(state, 'happenedOn', today)} error={state.errors.happenedOn} />
          <Textarea name="says" label="Note" hint="What happened, who was there, and what comes next. A note is never rewritten: put a mistake right with another." rows={8} defaultValue={typed(state, 'says')} error={state.errors.says} />
        </>
      )}
    </RecordForm>
  )
}
