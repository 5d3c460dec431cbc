'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { SubmitButton } from '@/components/ui/submit-button'
import { UNSENT } from '../../../form-state'
import { startNotificationAction } from './action'

type StartFormProps = { fields: Record<string, string>; look: 'primary' | 'secondary'; children: string }

/** A button that begins the notification about one child. */
export function StartForm({ fields, look, children }: StartFormProps) {
  const [state, send] = useActionState(startNotificationAction, UNSENT)
  return (
    <form action={send}>
      <ErrorSummary refusal={state.refusal} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton look={look} pendingText="Opening…">{children}</SubmitButton>
    </form>
  )
}
