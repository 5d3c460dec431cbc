'use client'

import { ErrorSummary } from '@/components/ui/error-summary'
import { SubmitButton } from '@/components/ui/submit-button'
import { Textarea } from '@/components/ui/textarea'
import { typed, UNSENT } from '../../../form-state'
import { useFormAction } from '../../../use-form-action'
import { startNotificationAction } from './action'

type StartFormProps = { fields: Record<string, string>; look: 'primary' | 'secondary'; children: string; asksWhy?: boolean }

/** A button that begins the notification about one child; where somebody strongly matches, a new child takes a reason. */
export function StartForm({ fields, look, children, asksWhy }: StartFormProps) {
  const [state, send] = useFormAction(startNotificationAction, UNSENT)
  return (
    <form action={send} noValidate>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {asksWhy ? <Textarea name="whyNew" label="Why is this a new child?" hint="Somebody above is very like this child. What tells you that it is not them? Your answer is kept with the record." rows={2} maxLength={1000} defaultValue={typed(state, 'whyNew')} error={state.errors.whyNew} /> : null}
      <SubmitButton look={look} pendingText="Opening…">{children}</SubmitButton>
    </form>
  )
}
