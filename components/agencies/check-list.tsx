import { EmptyState } from '@/components/ui/empty-state'
import { Tag } from '@/components/ui/tag'
import { CHASE_WAYS, CHECK_ANSWERS, checkInWords, notAsked, partnerName } from '@/lib/domain/agencies/partners'
import type { IsoDay } from '@/lib/domain/deadlines/iso-day'
import { wordsFor } from '@/lib/domain/wording/child-words'
import { writtenDay, writtenInstant } from '@/lib/domain/wording/written-day'

/** One check as a list shows it. */
export type ListedCheck = {
  id: string; agency: string; askedOf: string; asks: string; askedBy: string; askedAt: Date; dueOn: IsoDay; answer: string | null
  chases: readonly { id: string; how: string; note: string; promisedOn: IsoDay | null; by: string; at: Date }[]
  answers: readonly { id: string; answer: string; says: string | null; answeredBy: string | null; answeredOn: IsoDay; by: string; at: Date }[]
}

const toneOf = (check: ListedCheck, today: IsoDay) => (check.answer === null ? (check.dueOn < today ? 'danger' : 'info') : check.answer === 'known' || check.answer === 'nothing-known' ? 'success' : 'warning')

/** What partners were asked, how they were reminded, and what they answered; whom nobody asked yet. `href` leads to one check, where the reader may do something about it; `says` is what they may do while it waits. */
export function CheckList({ checks, today, href, says = 'Remind them or record the answer' }: { checks: readonly ListedCheck[]; today: IsoDay; href?: (check: ListedCheck) => string | null; says?: string }) {
  const missing = notAsked(checks)
  return (
    <>
      {checks.length === 0 ? <EmptyState title="No partner was asked yet">Education, health and social care know things that the police do not.</EmptyState> : null}
      {checks.length === 0 ? null : (
        <ul className="m-0 mb-4 list-none p-0">
          {checks.map((check) => {
            const link = href?.(check) ?? null
            return (
              <li key={check.id} className="mb-4 border-l-4 border-line pl-4">
                <p className="govuk-body mb-1 flex flex-wrap items-baseline gap-x-3 gap-y-1"><strong>{partnerName(check.agency)}</strong> <Tag tone={toneOf(check, today)}>{checkInWords(check, today)}</Tag></p>
                <CheckBody check={check} />
                {link ? <p className="govuk-body mb-0"><a className="govuk-link" href={link}>{check.answer === null ? says : 'Open'}<span className="govuk-visually-hidden">: {partnerName(check.agency)}</span></a></p> : null}
              </li>
            )
          })}
        </ul>
      )}
      {checks.length > 0 && missing.length > 0 ? <p className="govuk-body">Not asked yet: {missing.map(partnerName).join(', ')}.</p> : null}
    </>
  )
}

/** What was asked in one check, and everything that came of it. */
export function CheckBody({ check }: { check: ListedCheck }) {
  return (
    <>
      {check.answers.map((answer) => (
        <div key={answer.id} className="mb-1 max-w-[45rem]">
          <p className="govuk-body mb-0 whitespace-pre-line">{answer.says ?? wordsFor(CHECK_ANSWERS, answer.answer)}</p>
          <p className="m-0 text-base text-muted">{answer.says ? `${wordsFor(CHECK_ANSWERS, answer.answer)}: ` : ''}{answer.answeredBy ? `${answer.answeredBy}, ` : ''}{writtenDay(answer.answeredOn)}. Recorded by {answer.by}, {writtenInstant(answer.at)}</p>
        </div>
      ))}
      <p className="govuk-body mb-1 max-w-[45rem]">Asked of {check.askedOf} by {check.askedBy} on {writtenInstant(check.askedAt)}, due {writtenDay(check.dueOn)}: {check.asks}</p>
      {check.chases.map((chase) => (
        <p key={chase.id} className="m-0 max-w-[45rem] text-base text-muted">Reminded {(wordsFor(CHASE_WAYS, chase.how) ?? '').toLowerCase()} by {chase.by} on {writtenInstant(chase.at)}: {chase.note}{chase.promisedOn ? ` Promised for ${writtenDay(chase.promisedOn)}.` : ''}</p>
      ))}
    </>
  )
}
