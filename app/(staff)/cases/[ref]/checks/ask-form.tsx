'use client'

import { LawfulReasonFields } from '@/components/agencies/lawful-reason-fields'
import { DateInput } from '@/components/ui/date-input'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Radios } from '@/components/ui/radios'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { Textarea } from '@/components/ui/textarea'
import { PARTNERS, type Partner } from '@/lib/domain/agencies/partners'
import { SHARING_KINDS } from '@/lib/domain/agencies/sharing-kinds'
import type { IsoDay } from '@/lib/domain/deadlines/iso-day'
import { writtenDay } from '@/lib/domain/wording/written-day'
import { typed, typedDay, UNSENT } from '../../../../form-state'
import { useFormAction } from '../../../../use-form-action'
import { askAction } from './action'

/** Asks one partner about the child: whom, what, by when, and on what ground. */
export function AskForm({ caseRef, partners, usualDueOn }: { caseRef: string; partners: readonly Partner[]; usualDueOn: IsoDay }) {
  const [state, send] = useFormAction(askAction, UNSENT)
  const { usual } = SHARING_KINDS['check-asked']
  return (
    <form action={send} noValidate>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <input type="hidden" name="ref" value={caseRef} />
      <Radios name="agency" label="Whom do you ask?" choices={partners.map((partner) => ({ value: partner, label: PARTNERS[partner].name, hint: `Usually: ${PARTNERS[partner].asks}` }))} defaultValue={typed(state, 'agency')} error={state.errors.agency} />
      <TextInput name="askedOf" label="Person or team there" maxLength={200} defaultValue={typed(state, 'askedOf')} error={state.errors.askedOf} />
      <Textarea name="asks" label="What you ask" hint="Ask what this case needs, and no more" rows={4} defaultValue={typed(state, 'asks')} error={state.errors.asks} />
      <DateInput name="dueOn" label="Answer due on" hint={`Leave it empty for ${writtenDay(usualDueOn)}, the time that your service gives a partner`} defaultValue={typedDay(state, 'dueOn')} error={state.errors.dueOn} />
      <LawfulReasonFields basis={typed(state, 'basis', usual.basis)} necessity={typed(state, 'necessity', usual.necessity)} errors={state.errors} />
      <SubmitButton>Record that they were asked</SubmitButton>
    </form>
  )
}
