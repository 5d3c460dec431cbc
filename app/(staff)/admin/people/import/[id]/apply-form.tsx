'use client'

import { useActionState } from 'react'
import { Checkboxes } from '@/components/ui/checkboxes'
import { ErrorSummary } from '@/components/ui/error-summary'
import { SubmitButton } from '@/components/ui/submit-button'
import { UNSENT } from '../../../../../form-state'
import { applyFileAction } from './action'

/** Applies the file as it was shown. */
export function ApplyForm({ fileId, shown, leaves }: { fileId: string; shown: string; leaves: number }) {
  const [state, send] = useActionState(applyFileAction, UNSENT)
  return (
    <form action={send} noValidate className="max-w-[45rem]">
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <input type="hidden" name="fileId" value={fileId} />
      <input type="hidden" name="shown" value={shown} />
      <Checkboxes name="isWhole" label="Before it is done" choices={[{ value: 'yes', label: leaves === 0 ? 'This is the whole list: nobody leaves' : leaves === 1 ? 'This is the whole list: one person leaves' : `This is the whole list: ${leaves} people leave` }]} error={state.errors.isWhole} />
      <SubmitButton pendingText="Applying…">Apply the file</SubmitButton>
    </form>
  )
}
