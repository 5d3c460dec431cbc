'use client'

import { useEffect } from 'react'
import { DifferingAnswers } from '@/components/intake/differing-answers'
import { SaveLine } from '@/components/intake/save-line'
import { useAutosave } from '@/components/intake/use-autosave'
import { ButtonGroup } from '@/components/ui/button-group'
import { ErrorSummary } from '@/components/ui/error-summary'
import { InsetText } from '@/components/ui/inset-text'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Section } from '@/lib/domain/intake/sections'
import { typed, UNSENT, type FormState } from '../../../form-state'
import { useFormAction } from '../../../use-form-action'
import { autosaveNotificationAction, saveNotificationAction, type NotificationState } from './action'
import { NotificationFields, type NotificationRecord } from './notification-fields-form'

type NotificationFormProps = Omit<Parameters<typeof NotificationFields>[0], 'record' | 'sections' | 'state'> & {
  record: NotificationRecord
  sections: readonly Section[]
  /** Who writes: what they typed is kept for nobody else. */
  owner: string
  /** Which showing of the page this is: another one after each save with a button. */
  page: string
  maySubmit: boolean
  /** Whether it saves itself: while it is being written. The facts of a case that is under way change with a button. */
  savesItself: boolean
}

/** The one form of a notification: everything that is told, with blanks where nothing is recorded. Saves itself where there is a script. */
export function NotificationForm({ record, sections, owner, page, maySubmit, savesItself, ...picker }: NotificationFormProps) {
  const [state, send] = useFormAction<NotificationState>(saveNotificationAction, UNSENT)
  const { form, state: saving, version, restored, handlers, cameBack } = useAutosave({ caseRef: record.ref, owner, version: record.version, page, save: savesItself ? autosaveNotificationAction : null })
  useEffect(() => {
    if (state !== UNSENT) cameBack((state.differs ?? []).length > 0)
  }, [state, cameBack])
  const shown: FormState = restored ? { errors: {}, values: restored.values } : state
  const differs = saving.kind === 'stale' ? saving.differs : (state.differs ?? [])
  const isAnswer = record.status === 'sent_back'

  return (
    <form ref={form} action={send} noValidate {...handlers} className="[&_input]:scroll-mb-20 [&_select]:scroll-mb-20 [&_textarea]:scroll-mb-20">
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      {restored ? <InsetText>What you typed before you left this page is back in the form below. {savesItself ? 'It is being saved.' : 'It is not saved yet: look through it, then save.'}</InsetText> : null}
      <input type="hidden" name="ref" value={record.ref} />
      <input type="hidden" name="version" value={version} />
      {differs.length > 0 ? <DifferingAnswers key={differs.map(({ name }) => name).join()} differs={differs} chosen={(name) => typed(state, name)} error={(name) => state.errors[name]} /> : null}
      <NotificationFields key={restored ? 'restored' : 'read'} record={record} sections={sections} state={shown} {...picker} />
      <ButtonGroup>
        {maySubmit ? <SubmitButton name="intent" value="submit" pendingText="Sending…">{isAnswer ? 'Save and send the answer to triage' : 'Save and submit to triage'}</SubmitButton> : null}
        <SubmitButton name="intent" value="save" look={maySubmit ? 'secondary' : 'primary'}>{isAnswer ? 'Save, and answer later' : maySubmit ? 'Save as a draft' : 'Save'}</SubmitButton>
      </ButtonGroup>
      {savesItself ? <noscript><p className="govuk-hint">Nothing is saved until you press a button.</p></noscript> : null}
      {savesItself ? <SaveLine state={saving} signInHref={`/sign-in?to=${encodeURIComponent(`/notifications/${record.ref}`)}`} /> : null}
    </form>
  )
}
