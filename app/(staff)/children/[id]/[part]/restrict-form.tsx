'use client'

import { Checkboxes } from '@/components/ui/checkboxes'
import { Select } from '@/components/ui/select'
import { Textarea } from '@/components/ui/textarea'
import { ticked, typed } from '../../../../form-state'
import { restrictAction } from './action'
import { RecordForm } from './record-form'

type Person = { id: string; name: string }
type RestrictFormProps = { childId: string; version: number; working: readonly (Person & { works: readonly string[] })[]; others: readonly (Person & { organisation: string })[] }

/** Restricts the record to the people who work on the child's cases, and to whoever else is chosen. */
export function RestrictForm({ childId, version, working, others }: RestrictFormProps) {
  return (
    <RecordForm action={restrictAction} childId={childId} version={version} button="Restrict the record">
      {(state) => (
        <>
          <Textarea name="reason" label="Why it is restricted" hint="For example: a relative of somebody on the staff, or a matter in the newspapers" rows={3} defaultValue={typed(state, 'reason')} error={state.errors.reason} />
          {working.length > 0 ? (
            <Checkboxes name="personIds" label="Who works on the child’s cases now" hint="They keep access unless you take the tick away" choices={working.map(({ id, name, works }) => ({ value: id, label: name, hint: works.join(', ') }))} defaultValue={ticked(state, 'personIds', working.map(({ id }) => id))} error={state.errors.personIds} />
          ) : null}
          <Select name="also" label="Somebody else" hint="You can name more people afterwards" emptyLabel="Nobody else" options={others.map(({ id, name, organisation }) => ({ value: id, label: `${name}, ${organisation}` }))} defaultValue={typed(state, 'also')} error={state.errors.also} />
        </>
      )}
    </RecordForm>
  )
}
