'use client'

import { ErrorSummary } from '@/components/ui/error-summary'
import { Radios } from '@/components/ui/radios'
import { SubmitButton } from '@/components/ui/submit-button'
import { Textarea } from '@/components/ui/textarea'
import { REFERRAL_ENDING_WORDS, REFERRAL_ENDINGS } from '@/lib/domain/intake/referral'
import { typed, UNSENT } from '../../../../form-state'
import { useFormAction } from '../../../../use-form-action'
import { endReferralAction } from './action'

/** Ends a referral: with support, by passing it on, or with nothing more. */
export function EndReferralForm({ caseRef, version }: { caseRef: string; version: number }) {
  const [state, send] = useFormAction(endReferralAction, UNSENT)
  return (
    <form action={send} noValidate>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <input type="hidden" name="ref" value={caseRef} />
      <input type="hidden" name="version" value={version} />
      <Radios name="ending" label="How does it end?" choices={REFERRAL_ENDINGS.map((value) => ({ value, label: REFERRAL_ENDING_WORDS[value] }))} defaultValue={typed(state, 'ending')} error={state.errors.ending} />
      <Textarea name="note" label="Why?" hint="What was offered or passed on, to whom, and what the child and whoever told us were told." rows={4} defaultValue={typed(state, 'note')} error={state.errors.note} />
      <SubmitButton pendingText="Ending…">End the referral and close the case</SubmitButton>
    </form>
  )
}
