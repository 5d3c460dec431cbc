'use client'

import { Details } from '@/components/ui/details'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { Textarea } from '@/components/ui/textarea'
import { REDACTIONS } from '@/lib/domain/retention/subject-access'
import { typed, UNSENT } from '../../../../../form-state'
import { useFormAction } from '../../../../../use-form-action'
import { closeAction, markAction, releaseAction } from './action'

const CHOICES = Object.entries(REDACTIONS).map(([value, { name }]) => ({ value, label: name }))

type Item = { item: string; label: string; says: string; asks: boolean; mark: string }

/** Each item of a part with what is to become of it. */
export function MarkForm({ requestId, entries }: { requestId: string; entries: readonly (readonly Item[])[] }) {
  const [state, send] = useFormAction(markAction, UNSENT)
  const before = entries.map((_items, entry) => entries.slice(0, entry).reduce((sum, items) => sum + items.length, 0))
  return (
    <form action={send} noValidate>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <input type="hidden" name="requestId" value={requestId} />
      {entries.map((items, entry) => (
        <div key={items[0]?.item ?? entry} className="mb-6 border-l-4 border-line pl-4">
          {items.map((one, index) => {
            const name = `items.${String((before[entry] ?? 0) + index)}`
            return (
              <div key={one.item} className="mb-4">
                <p className="govuk-body mb-1"><strong>{one.label}</strong>: <span className="whitespace-pre-line break-words">{one.says}</span></p>
                <input type="hidden" name={`${name}.item`} value={one.item} />
                <Select name={`${name}.says`} label={<>{one.asks ? 'May tell of somebody else' : 'What becomes of it'}<span className="govuk-visually-hidden">: {one.label}, entry {entry + 1}</span></>} labelSize="s" options={CHOICES} emptyLabel={one.mark === '' ? 'Not decided' : undefined} defaultValue={typed(state, `${name}.says`, one.mark)} />
              </div>
            )
          })}
        </div>
      ))}
      <SubmitButton>Save, and go on</SubmitButton>
    </form>
  )
}

/** Gives the pack out, as somebody who did not decide about its items. */
export function ReleaseForm({ requestId }: { requestId: string }) {
  const [state, send] = useFormAction(releaseAction, UNSENT)
  return (
    <form action={send} noValidate>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <input type="hidden" name="requestId" value={requestId} />
      <TextInput name="releasedTo" label="To whom it is given, and how" hint="Such as: handed to her at the office" maxLength={300} defaultValue={typed(state, 'releasedTo')} error={state.errors.releasedTo} />
      <SubmitButton>Give the pack out</SubmitButton>
    </form>
  )
}

/** Ends the request without a pack. */
export function CloseForm({ requestId }: { requestId: string }) {
  const [state, send] = useFormAction(closeAction, UNSENT)
  return (
    <Details summary="End the request without a pack" isOpen={state !== UNSENT}>
      <form action={send} noValidate>
        <ErrorSummary errors={state.errors} refusal={state.refusal} />
        <input type="hidden" name="requestId" value={requestId} />
        <Textarea name="closedReason" label="Why it ends without a pack" rows={3} maxLength={1000} defaultValue={typed(state, 'closedReason')} error={state.errors.closedReason} />
        <SubmitButton look="secondary">Close the request</SubmitButton>
      </form>
    </Details>
  )
}
