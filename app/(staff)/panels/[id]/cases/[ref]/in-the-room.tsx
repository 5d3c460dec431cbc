import { timeInWords } from '@/lib/domain/panel/time-in-words'
import { writtenTime } from '@/lib/domain/wording/written-day'
import type { DiscussionPage } from '@/lib/server/panel/discussion-page'
import { StepForm } from '../../../../../step-form'
import { closeCaseAction, openCaseAction } from './action'

type InTheRoomProps = { meetingId: string; caseRef: string; talk: DiscussionPage; isBallotOpen: boolean; isDealtWith: boolean; hasBallot: boolean }

/** Whether the case is before the meeting, for how long, and the ways to what the table does with it. */
export function InTheRoom({ meetingId, caseRef, talk, isBallotOpen, isDealtWith, hasBallot }: InTheRoomProps) {
  const item = { meetingId, ref: caseRef }
  const { isUnderWay, isBefore, startedAt, may, next, now } = talk
  const time = timeInWords(talk.planned, talk.used, startedAt !== null)
  return (
    <section id="room" aria-label="In the room" className="mb-6 border-l-4 border-link bg-info-tint px-4 py-3">
      {isUnderWay || time ? (
        <p className="govuk-body mb-2">
          {!isUnderWay ? null : isBefore ? <strong>This case is before the meeting.</strong> : startedAt ? 'This case was before the meeting.' : 'This case is not before the meeting yet.'}
          {startedAt ? ` Opened at ${writtenTime(startedAt)}.` : ''}{time ? ` Time: ${time}.` : ''}{isBallotOpen ? <strong> A ballot is open.</strong> : null}
        </p>
      ) : null}
      {now ? <p className="govuk-body mb-2"><strong>Now before the meeting: <a className="govuk-link" href={`/panels/${meetingId}/cases/${now.ref}`}>{now.child}</a></strong></p> : null}
      <div className="no-print flex flex-wrap items-baseline gap-x-6 gap-y-2">
        <a className="govuk-link" href="#discussion">Discussion</a>
        {hasBallot ? <a className="govuk-link" href="#ballot">Proposals and ballot</a> : null}
        {isUnderWay ? <a className="govuk-link" href={`/panels/${meetingId}/cases/${caseRef}`}>Refresh this page</a> : null}
        {may.open.allowed ? <StepForm action={openCaseAction} fields={item} look="primary" button="Open this case" pendingText="Opening…" /> : null}
        {may.close.allowed ? <StepForm action={closeCaseAction} fields={item} button="Close this case" pendingText="Closing…" /> : null}
        {may.close.allowed && next ? <StepForm action={openCaseAction} fields={{ ...item, ref: next }} look={isDealtWith ? 'primary' : 'secondary'} button="Open the next case" pendingText="Opening…" /> : null}
      </div>
    </section>
  )
}
