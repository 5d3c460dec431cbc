'use client'

import { choicesOf } from '@/components/ui/choices-of'
import { DateInput } from '@/components/ui/date-input'
import { Radios } from '@/components/ui/radios'
import { TextInput } from '@/components/ui/text-input'
import { CARE_STATUSES } from '@/lib/domain/wording/child-words'
import { typed, typedDay } from '../../../../form-state'
import { recordCareAction } from './action'
import { RecordForm } from './record-form'

type Entry = { id: string; status: string; startsOn: string; endsOn: string | null; authority: string | null }

/** How the child stands with the local authority, and from when. */
export function CareForm({ childId, version, entry }: { childId: string; version: number; entry: Entry | null }) {
  return (
    <RecordForm action={recordCareAction} childId={childId} version={version} entryId={entry?.id ?? ''} button={entry ? 'Save' : 'Add'}>
      {(state) => (
        <>
          <Radios name="status" label="How the child stands with the local authority" choices={choicesOf(CARE_STATUSES)} defaultValue={typed(state, 'status', entry?.status)} error={state.errors.status} />
          <DateInput name="startsOn" label="From" hint="The day from which it holds; today, where all that is known is how it stands now" defaultValue={typedDay(state, 'startsOn', entry?.startsOn)} error={state.errors.startsOn} />
          <DateInput name="endsOn" label="To" hint="Leave it empty while it still holds" defaultValue={typedDay(state, 'endsOn', entry?.endsOn)} error={state.errors.endsOn} />
          <TextInput name="authority" label="Local authority" hint="Where one is responsible" defaultValue={typed(state, 'authority', entry?.authority ?? '')} error={state.errors.authority} />
        </>
      )}
    </RecordForm>
  )
}
