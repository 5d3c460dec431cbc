'use client'

import { ErrorSummary } from '@/components/ui/error-summary'
import { InsetText } from '@/components/ui/inset-text'
import { SubmitButton } from '@/components/ui/submit-button'
import { typed, UNSENT } from '../../../form-state'
import { useFormAction } from '../../../use-form-action'
import { endCalendarAction, startCalendarAction } from './action'

/** Makes the secret address of one's calendar, shows it once, and ends it. */
export function CalendarForm({ serviceId, origin, isOpen }: { serviceId: string; origin: string; isOpen: boolean }) {
  const [state, send] = useFormAction(startCalendarAction, UNSENT)
  const [ending, end] = useFormAction(endCalendarAction, UNSENT)
  const token = typed(state, 'token')
  return (
    <>
      <ErrorSummary errors={state.errors} refusal={state.refusal ?? ending.refusal} />
      {token ? (
        <InsetText>
          <strong>Your address. It is shown this once:</strong>
          <code className="block break-all">{`${origin}/calendar/${token}`}</code>
          Copy it into your calendar program as a calendar from the internet. Whoever has it sees when and where you sit at panels: give it to nobody.
        </InsetText>
      ) : null}
      <form action={send}>
        <input type="hidden" name="serviceId" value={serviceId} />
        <SubmitButton look={isOpen || token ? 'secondary' : 'primary'} pendingText="Making…">{isOpen || token ? 'Make a new address, and end this one' : 'Make my address'}</SubmitButton>
      </form>
      {isOpen || token ? (
        <form action={end}>
          <input type="hidden" name="serviceId" value={serviceId} />
          <SubmitButton look="warning" pendingText="Ending…">End my address</SubmitButton>
        </form>
      ) : null}
    </>
  )
}
