'use client'

import { Textarea } from '@/components/ui/textarea'
import { typed } from '../../../../form-state'
import { endWarningAction } from './action'
import { RecordForm } from './record-form'

/** Ends a warning, with the reason. */
export function EndWarningForm({ childId, version, entryId }: { childId: string; version: number; entryId: string }) {
  return (
    <RecordForm action={endWarningAction} childId={childId} version={version} entryId={entryId} button="End the warning">
      {(state) => <Textarea name="reason" label="Why it ends" hint="It stays in the chronology, with this reason" rows={3} defaultValue={typed(state, 'reason')} error={state.errors.reason} />}
    </RecordForm>
  )
}
