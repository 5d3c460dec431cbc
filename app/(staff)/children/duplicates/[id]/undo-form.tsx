'use client'

import { ErrorSummary } from '@/components/ui/error-summary'
import { SubmitButton } from '@/components/ui/submit-button'
import { Textarea } from '@/components/ui/textarea'
import { typed, UNSENT } from '../../../../form-state'
import { useFormAction } from '../../../../use-form-action'
import { undoAction } from './action'

/** Undoes a merge, with the reason. */
export function UndoForm({ pairId, lock }: { pairId: string; lock: number }) {
  const [state, send] = useFormAction(undoAction, UNSENT)
  return (
    <form action={send} noValidate>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <input type="hidden" name="pairId" value={pairId} />
      <input type="hidden" name="lock" value={lock} />
      <Textarea name="reason" label="Why is the merge undone?" hint="What was moved goes back. What came after the merge stays with the record that was kept." rows={3} defaultValue={typed(state, 'reason')} error={state.errors.reason} />
      <SubmitButton look="secondary" pendingText="Undoing…">Undo the merge</SubmitButton>
    </form>
  )
}
