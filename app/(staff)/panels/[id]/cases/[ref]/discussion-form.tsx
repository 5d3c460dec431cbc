'use client'

import { NotesUnder, type ShownNote } from '@/components/panel/discussion-notes'
import { Checkboxes } from '@/components/ui/checkboxes'
import { ErrorSummary } from '@/components/ui/error-summary'
import { SubmitButton } from '@/components/ui/submit-button'
import { Textarea } from '@/components/ui/textarea'
import { useKeptForm } from '@/components/ui/use-kept-form'
import { HEADING_ACCOUNTS, type NoteHeading } from '@/lib/domain/panel/discussion'
import { ticked, typed, UNSENT } from '../../../../../form-state'
import { useFormAction } from '../../../../../use-form-action'
import { noteAction } from './action'

type DiscussionFormProps = {
  meetingId: string
  caseRef: string
  owner: string
  headings: readonly NoteHeading[]
  notes: readonly ShownNote[]
  /** The headings that have to be spoken to and were not. */
  still: readonly NoteHeading[]
}

/** Notes as the discussion goes, beside what was noted already: the headings in whatever order, each as often as there is something to note. */
export function DiscussionForm({ meetingId, caseRef, owner, headings, notes, still }: DiscussionFormProps) {
  const [state, send] = useFormAction(noteAction, UNSENT)
  const { form, handlers } = useKeptForm({ name: `discussion ${meetingId} ${caseRef}`, owner, showing: String(notes.length) })
  return (
    <form ref={form} action={send} noValidate {...handlers}>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <input type="hidden" name="meetingId" value={meetingId} />
      <input type="hidden" name="ref" value={caseRef} />
      {headings.map((heading) => {
        const { title, asks, isLookedAt } = HEADING_ACCOUNTS[heading]
        const name = `note.${heading}`
        return (
          <div key={heading} className="gap-x-6 border-t border-line pt-3 tablet:grid tablet:grid-cols-2">
            <div className="mb-2">
              <h3 className="govuk-heading-s mb-1">{title}</h3>
              <NotesUnder heading={heading} notes={notes} still={still} />
            </div>
            <div>
              <Textarea name={`${name}.text`} label={<span className="govuk-visually-hidden">{title}: add a note</span>} hint={asks} rows={2} defaultValue={typed(state, `${name}.text`)} error={state.errors[`${name}.text`]} />
              {heading === 'other' ? null : (
                <div className="-mt-4">
                  {isLookedAt ? <Checkboxes name={`${name}.seen`} label={<span className="govuk-visually-hidden">{title}: looked at</span>} isSmall defaultValue={ticked(state, `${name}.seen`, [])} choices={[{ value: 'yes', label: 'Everybody has looked at it' }]} /> : null}
                  <Checkboxes name={`${name}.unspoken`} label={<span className="govuk-visually-hidden">{title}: not spoken to</span>} isSmall defaultValue={ticked(state, `${name}.unspoken`, [])} choices={[{ value: 'yes', label: 'Not spoken to: the box says why' }]} />
                </div>
              )}
            </div>
          </div>
        )
      })}
      <SubmitButton pendingText="Saving the notes…">Save the notes</SubmitButton>
    </form>
  )
}
