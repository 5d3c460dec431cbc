import type { Agency, Vote } from '@/lib/domain/panel/tally'
import { voteWords } from '@/lib/domain/panel/vote-words'
import { AGENCY_WORDS } from '@/lib/domain/wording/fact-words'

/** A panel member's view as an escalation shows it. */
export type PositionVote = { name: string; agency: Agency; outcome: Vote; reason: string; whyNotLower?: string | null }

/** Where a panel that was not unanimous stood: each position with everybody who held it and their reasons. */
export function Positions({ votes, noView }: { votes: readonly PositionVote[]; noView: readonly string[] }) {
  const positions = [...new Set(votes.map((vote) => vote.outcome))]
  return (
    <div className="grid gap-4 tablet:grid-cols-2">
      {positions.map((position) => (
        <section key={position} className="border border-line bg-paper p-4">
          <h3 className="govuk-heading-s mb-2">{voteWords(position)}</h3>
          <ul className="m-0 list-none p-0">
            {votes.filter((vote) => vote.outcome === position).map((vote) => (
              <li key={vote.name} className="mb-3">
                <strong>{vote.name}</strong>, <span className="text-muted">{AGENCY_WORDS[vote.agency].toLowerCase()}</span>
                <span className="block whitespace-pre-line">{vote.reason}</span>
                {vote.whyNotLower ? <span className="block whitespace-pre-line">Why nothing lower: {vote.whyNotLower}</span> : null}
              </li>
            ))}
          </ul>
        </section>
      ))}
      {noView.length > 0 ? (
        <section className="border border-line bg-paper p-4">
          <h3 className="govuk-heading-s mb-2">No view</h3>
          <p className="govuk-body mb-0">The chair closed the ballot before {noView.join(', ')} had given a view.</p>
        </section>
      ) : null}
    </div>
  )
}
