import { Table } from '@/components/ui/table'
import { VOID_REASONS, type VoidReason } from '@/lib/domain/panel/ballot-end'
import { RESULT_NAMES, type DecidedResult } from '@/lib/domain/panel/agenda-result'
import type { Agency, Vote } from '@/lib/domain/panel/tally'
import { voteWords } from '@/lib/domain/panel/vote-words'
import { OUTCOME_NAMES, type Outcome } from '@/lib/domain/outcome/outcome'
import { AGENCY_WORDS } from '@/lib/domain/wording/fact-words'
import { writtenInstant } from '@/lib/domain/wording/written-day'

/** A round of voting, as the reader may see it. */
export type ShownRound = {
  round: number; status: 'open' | 'closed'; closedAt: Date | null; closedBy: string | null; end: 'decided' | 'escalated' | 'void' | null; voidReason: VoidReason | null; outcome: Outcome | null; by: DecidedResult | null
  votes: readonly { name: string; agency: Agency; outcome: Vote; reason: string; whyNotLower: string | null; isYours: boolean }[]
  hasGiven: readonly string[]; waitingFor: readonly string[]; noView: readonly string[]
}

/** One round of a ballot: while it is open, who is waited for and the reader's own view; once closed, every view with its reason, and the result. */
export function BallotRound({ round }: { round: ShownRound }) {
  return round.status === 'open' ? <OpenRound round={round} /> : <ClosedRound round={round} />
}

function OpenRound({ round }: { round: ShownRound }) {
  const own = round.votes.find((vote) => vote.isYours)
  return (
    <div className="mb-6 border-l-4 border-success bg-success-tint px-4 py-3">
      <p className="govuk-body mb-2"><strong>Round {round.round} is open.</strong> Nobody sees anybody else’s view until every view is in or the chair closes the ballot.</p>
      <dl className="m-0 grid gap-x-4 gap-y-1 tablet:grid-cols-[9rem_minmax(0,1fr)]">
        <dt className="font-bold">View is in</dt>
        <dd className="m-0">{round.hasGiven.length > 0 ? round.hasGiven.join(', ') : 'Nobody’s yet'}</dd>
        <dt className="font-bold">Waiting for</dt>
        <dd className="m-0">{round.waitingFor.length > 0 ? round.waitingFor.join(', ') : 'Nobody'}</dd>
      </dl>
      {own ? (
        <div className="mt-3 border-t border-line pt-3">
          <p className="govuk-body mb-1"><strong>Your view:</strong> {voteWords(own.outcome)}</p>
          <p className="govuk-body mb-0 whitespace-pre-line">{own.reason}</p>
        </div>
      ) : null}
    </div>
  )
}

function ClosedRound({ round }: { round: ShownRound }) {
  return (
    <div className="mb-6">
      <p className="govuk-body mb-2"><strong>{resultWords(round)}</strong></p>
      <p className="govuk-body-s mb-2 text-muted">
        Round {round.round} closed{round.closedAt ? ` on ${writtenInstant(round.closedAt)}` : ''}{round.closedBy ? `, by ${round.closedBy} before every view was in` : ''}.
        {round.noView.length > 0 ? ` No view from ${round.noView.join(', ')}.` : ''}
      </p>
      <Table
        caption={`Views in round ${round.round}`}
        isCaptionHidden
        rows={round.votes}
        rowKey={(vote) => vote.name}
        empty={<p className="govuk-body">Nobody had given a view when this round closed.</p>}
        columns={[
          { heading: 'Member', isRowHeading: true, cell: (vote) => <>{vote.name}<span className="block text-base font-normal text-muted">{AGENCY_WORDS[vote.agency]}</span></> },
          { heading: 'View', cell: (vote) => voteWords(vote.outcome) },
          { heading: 'Reason', cell: (vote) => <span className="whitespace-pre-line">{vote.reason}{vote.whyNotLower ? <span className="block">Why nothing lower: {vote.whyNotLower}</span> : null}</span> },
        ]}
      />
    </div>
  )
}

function resultWords({ end, outcome, by, voidReason }: ShownRound): string {
  if (end === 'decided') return `${RESULT_NAMES[by ?? 'unanimous']}${outcome ? `: ${OUTCOME_NAMES[outcome].long}` : ''}. A police decision-maker authorises it next.`
  if (end === 'escalated') return 'Not unanimous. The service manager and the senior officer settle it next.'
  return voidReason ? VOID_REASONS[voidReason] : 'This round has no result.'
}
