'use client'

import type { ReactNode } from 'react'
import { RecoveryCodes } from '@/components/account/recovery-codes'
import { ErrorSummary } from '@/components/ui/error-summary'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { UNSENT } from '../../../form-state'
import { useFormAction } from '../../../use-form-action'
import { confirmOwnAction, renewCodesAction, type OwnCodesState } from './action'

/** A code of one's own app: the first one, which sets it up, or one against which new recovery codes are made. Shows the codes then. */
export function OwnCodeForm({ isSetUp, children }: { isSetUp: boolean; children?: ReactNode }) {
  const [confirmed, confirm] = useFormAction<OwnCodesState>(confirmOwnAction, UNSENT)
  const [renewed, renew] = useFormAction<OwnCodesState>(renewCodesAction, UNSENT)
  const codes = renewed.codes ?? confirmed.codes
  if (codes) return <><RecoveryCodes codes={codes} /><p className="govuk-body"><a className="govuk-link" href="/account">I have kept them: go on</a></p></>
  const state = isSetUp ? renewed : confirmed
  return (
    <>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      {children}
      <form action={isSetUp ? renew : confirm} noValidate>
        <TextInput name="code" label="The six digits that your app shows" width={10} inputMode="numeric" autoComplete="one-time-code" spellCheck={false} error={state.errors.code} />
        <SubmitButton pendingText="Checking…">{isSetUp ? 'Make new recovery codes' : 'Set it up'}</SubmitButton>
      </form>
    </>
  )
}
