'use client'

import { choicesOf } from '@/components/ui/choices-of'
import { DateInput } from '@/components/ui/date-input'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { Textarea } from '@/components/ui/textarea'
import { ADDRESS_KINDS } from '@/lib/domain/wording/child-words'
import { typed, typedDay } from '../../../../form-state'
import { recordAddressAction } from './action'
import { RecordForm } from './record-form'

type Entry = { id: string; kind: string; address: string; postcode: string | null; startsOn: string | null; endsOn: string | null }

/** Where the child lives or lived. */
export function AddressForm({ childId, version, entry }: { childId: string; version: number; entry: Entry | null }) {
  return (
    <RecordForm action={recordAddressAction} childId={childId} version={version} entryId={entry?.id ?? ''} button={entry ? 'Save' : 'Add'}>
      {(state) => (
        <>
          <Select name="kind" label="What kind of place it is" emptyLabel="Choose" options={choicesOf(ADDRESS_KINDS)} defaultValue={typed(state, 'kind', entry?.kind)} error={state.errors.kind} />
          <Textarea name="address" label="Address" rows={3} defaultValue={typed(state, 'address', entry?.address)} error={state.errors.address} />
          <TextInput name="postcode" label="Postcode" width={10} autoComplete="off" defaultValue={typed(state, 'postcode', entry?.postcode ?? '')} error={state.errors.postcode} />
          <DateInput name="startsOn" label="From" hint="Leave it empty where it is not known" defaultValue={typedDay(state, 'startsOn', entry?.startsOn)} error={state.errors.startsOn} />
          <DateInput name="endsOn" label="To" hint="Leave it empty while the child lives there" defaultValue={typedDay(state, 'endsOn', entry?.endsOn)} error={state.errors.endsOn} />
        </>
      )}
    </RecordForm>
  )
}
