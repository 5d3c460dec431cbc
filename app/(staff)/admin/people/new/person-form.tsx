'use client'

import { PostFields, type PostChoices } from '@/components/admin/post-fields'
import type { DateParts } from '@/components/ui/date-parts'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Section } from '@/components/ui/section'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { typed, typedDay, UNSENT } from '../../../../form-state'
import { useFormAction } from '../../../../use-form-action'
import { addPersonAction } from './action'

/** Somebody new with their first post; what was typed stays, but for the password. */
export function PersonForm({ today, ...choices }: PostChoices & { today: DateParts }) {
  const [state, send] = useFormAction(addPersonAction, UNSENT)
  const wasSent = Object.keys(state.values).length > 0
  return (
    <form action={send} noValidate>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <Section title="The person">
        <TextInput name="name" label="Name, as colleagues know it" hint="With the rank before it, for police officers: Sgt Hannah Whitlock." autoComplete="off" defaultValue={typed(state, 'name')} error={state.errors.name} />
        <TextInput name="email" label="E-mail address" hint="They sign in with it." type="email" autoComplete="off" defaultValue={typed(state, 'email')} error={state.errors.email} />
        <TextInput name="password" label="First password" hint="Leave it empty to send them a link by which they set their own. Otherwise 12 characters or more; hand it over in person or by phone, not by e-mail." type="password" autoComplete="new-password" error={state.errors.password} />
      </Section>
      <Section title="Their first post">
        <PostFields {...choices} errors={state.errors} value={(name) => typed(state, name)} startsOn={wasSent ? typedDay(state, 'startsOn') : today} endsOn={typedDay(state, 'endsOn')} />
      </Section>
      <SubmitButton pendingText="Adding…">Add the person</SubmitButton>
    </form>
  )
}
