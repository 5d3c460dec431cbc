'use client'

import { type ReactNode } from 'react'
import { ButtonGroup } from '@/components/ui/button-group'
import { ErrorSummary } from '@/components/ui/error-summary'
import { SubmitButton } from '@/components/ui/submit-button'
import { UNSENT, type FormState } from '../../../../form-state'
import { useFormAction } from '../../../../use-form-action'

type RecordFormProps = {
  action: (before: FormState, form: FormData) => Promise<FormState>
  childId: string
  version: number
  /** The entry of a list that is corrected; nothing for a new one. */
  entryId?: string
  button: string
  children: (state: FormState) => ReactNode
}

/** The frame of every form on a child's record: errors, what must not be typed, the button and the way back. */
export function RecordForm({ action, childId, version, entryId, button, children }: RecordFormProps) {
  const [state, send] = useFormAction(action, UNSENT)
  return (
    <form action={send} noValidate>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <input type="hidden" name="childId" value={childId} />
      <input type="hidden" name="version" value={version} />
      {entryId === undefined ? null : <input type="hidden" name="entryId" value={entryId} />}
      {children(state)}
      <ButtonGroup>
        <SubmitButton>{button}</SubmitButton>
        <a className="govuk-link" href={`/children/${childId}`}>Cancel</a>
      </ButtonGroup>
    </form>
  )
}
