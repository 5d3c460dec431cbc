'use client'

import { Checkboxes } from '@/components/ui/checkboxes'
import { choicesOf } from '@/components/ui/choices-of'
import { DateInput } from '@/components/ui/date-input'
import { Details } from '@/components/ui/details'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Radios } from '@/components/ui/radios'
import { SubmitButton } from '@/components/ui/submit-button'
import { Textarea } from '@/components/ui/textarea'
import { ERASURE_GROUNDS, HOLD_GROUNDS } from '@/lib/domain/retention/hold-grounds'
import { ticked, typed, typedDay, UNSENT } from '../../../../form-state'
import { useFormAction } from '../../../../use-form-action'
import { answerAction, holdAction, keepAction, liftAction, proposeAction, reviewAction } from './action'

/** Keeps the record until a later day. */
export function KeepForm({ childId }: { childId: string }) {
  const [state, send] = useFormAction(keepAction, UNSENT)
  return (
    <Details summary="Keep it longer" isOpen={state !== UNSENT}>
      <form action={send} noValidate>
        <ErrorSummary errors={state.errors} refusal={state.refusal} />
        <input type="hidden" name="childId" value={childId} />
        <DateInput name="keepUntil" label="Keep it until" defaultValue={typedDay(state, 'keepUntil')} error={state.errors.keepUntil} />
        <Textarea name="keepReason" label="Why it is kept longer" rows={3} maxLength={1000} defaultValue={typed(state, 'keepReason')} error={state.errors.keepReason} />
        <SubmitButton look="secondary">Keep it longer</SubmitButton>
      </form>
    </Details>
  )
}

/** Puts the record under a legal hold. */
export function HoldForm({ childId }: { childId: string }) {
  const [state, send] = useFormAction(holdAction, UNSENT)
  return (
    <Details summary="Put it under a legal hold" isOpen={state !== UNSENT}>
      <form action={send} noValidate>
        <ErrorSummary errors={state.errors} refusal={state.refusal} />
        <input type="hidden" name="childId" value={childId} />
        <Radios name="holdGround" label="What it is needed for" isSmall choices={choicesOf(HOLD_GROUNDS)} defaultValue={typed(state, 'holdGround')} error={state.errors.holdGround} />
        <Textarea name="holdReason" label="Who asked, and under which number" rows={3} maxLength={1000} defaultValue={typed(state, 'holdReason')} error={state.errors.holdReason} />
        <DateInput name="holdReviewOn" label="Looked at again on" defaultValue={typedDay(state, 'holdReviewOn')} error={state.errors.holdReviewOn} />
        <SubmitButton look="secondary">Put it under a legal hold</SubmitButton>
      </form>
    </Details>
  )
}

/** Lets the hold go on until another day. */
export function ReviewForm({ childId }: { childId: string }) {
  const [state, send] = useFormAction(reviewAction, UNSENT)
  return (
    <Details summary="Look at the hold again: it goes on" isOpen={state !== UNSENT}>
      <form action={send} noValidate>
        <ErrorSummary errors={state.errors} refusal={state.refusal} />
        <input type="hidden" name="childId" value={childId} />
        <Textarea name="reviewReason" label="Why the hold goes on" rows={3} maxLength={1000} defaultValue={typed(state, 'reviewReason')} error={state.errors.reviewReason} />
        <DateInput name="reviewOn" label="Looked at again on" defaultValue={typedDay(state, 'reviewOn')} error={state.errors.reviewOn} />
        <SubmitButton look="secondary">Keep the hold</SubmitButton>
      </form>
    </Details>
  )
}

/** Lifts the hold. */
export function LiftForm({ childId }: { childId: string }) {
  const [state, send] = useFormAction(liftAction, UNSENT)
  return (
    <Details summary="Lift the hold" isOpen={state !== UNSENT}>
      <form action={send} noValidate>
        <ErrorSummary errors={state.errors} refusal={state.refusal} />
        <input type="hidden" name="childId" value={childId} />
        <Textarea name="liftReason" label="Why the hold is lifted" rows={3} maxLength={1000} defaultValue={typed(state, 'liftReason')} error={state.errors.liftReason} />
        <SubmitButton look="secondary">Lift the hold</SubmitButton>
      </form>
    </Details>
  )
}

/** Proposes to erase the record. */
export function ProposeForm({ childId }: { childId: string }) {
  const [state, send] = useFormAction(proposeAction, UNSENT)
  return (
    <Details summary="Propose to erase it" isOpen={state !== UNSENT}>
      <form action={send} noValidate>
        <ErrorSummary errors={state.errors} refusal={state.refusal} />
        <input type="hidden" name="childId" value={childId} />
        <Radios name="eraseGround" label="Why it is to be erased" isSmall choices={choicesOf(ERASURE_GROUNDS)} defaultValue={typed(state, 'eraseGround')} error={state.errors.eraseGround} />
        <Textarea name="eraseReason" label="What you looked at before you propose it" hint="It goes with the record" rows={3} maxLength={1000} defaultValue={typed(state, 'eraseReason')} error={state.errors.eraseReason} />
        <SubmitButton look="warning">Propose to erase it</SubmitButton>
      </form>
    </Details>
  )
}

/** Approves or declines an erasure as the second person, or takes one's own proposal back. */
export function AnswerForm({ childId, proposalId, isMine }: { childId: string; proposalId: string; isMine: boolean }) {
  const [state, send] = useFormAction(answerAction, UNSENT)
  return (
    <form action={send} noValidate>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <input type="hidden" name="childId" value={childId} />
      <input type="hidden" name="proposalId" value={proposalId} />
      {isMine ? (
        <input type="hidden" name="answer" value="withdrawn" />
      ) : (
        <>
          <Radios name="answer" label="Your answer" isSmall choices={[{ value: 'approved', label: 'Erase it now' }, { value: 'declined', label: 'Do not erase it' }]} defaultValue={typed(state, 'answer')} error={state.errors.answer} />
          <Checkboxes name="sure" label="Nobody can undo an erasure" isSmall choices={[{ value: 'yes', label: 'I have read the record and know that it cannot be undone' }]} defaultValue={ticked(state, 'sure', [])} error={state.errors.sure} />
          <Textarea name="answerReason" label="Why not, if you decline it" rows={3} maxLength={1000} defaultValue={typed(state, 'answerReason')} error={state.errors.answerReason} />
        </>
      )}
      <SubmitButton look={isMine ? 'secondary' : 'warning'}>{isMine ? 'Take the proposal back' : 'Answer'}</SubmitButton>
    </form>
  )
}
