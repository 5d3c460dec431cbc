'use client'

import { ErrorSummary } from '@/components/ui/error-summary'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { typed, UNSENT } from '../../../form-state'
import { useFormAction } from '../../../use-form-action'
import { renameAction } from './action'

/** Names a manager on one record; that manager can name others. */
export function RenameForm({ childId, managers }: { childId: string; managers: readonly { id: string; name: string }[] }) {
  const [state, send] = useFormAction(renameAction, UNSENT)
  return (
    <form action={send} noValidate className="max-w-[45rem]">
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <input type="hidden" name="childId" value={childId} />
      <Select name="personId" label="Who is named" hint="They can name others" emptyLabel="Choose" options={managers.map(({ id, name }) => ({ value: id, label: name }))} defaultValue={typed(state, 'personId')} error={state.errors.personId} />
      <TextInput name="reason" label="Why" maxLength={500} autoComplete="off" defaultValue={typed(state, 'reason')} error={state.errors.reason} />
      <SubmitButton>Name them</SubmitButton>
    </form>
  )
}
