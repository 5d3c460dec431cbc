import { writtenDay, writtenInstant } from '@/lib/domain/wording/written-day'

type Told = {
  from: string; reason: string; proposedBy: string; proposedAt: Date
  answer: { word: 'approved' | 'declined' | 'withdrawn'; reason: string | null; by: string; at: Date } | null
  differences: readonly { id: string; name: string; before: string; after: string }[]
}

const WORDS = { approved: 'Approved', declined: 'Declined', withdrawn: 'Taken back' } as const

/** One version of the local protocol: from when, what it changes, who proposed it and why, and what was answered. */
export function ProtocolVersion({ version }: { version: Told }) {
  const { from, reason, proposedBy, proposedAt, answer, differences } = version
  return (
    <div className="mb-6 border-l-4 border-line pl-4">
      <h3 className="govuk-heading-s mb-1">From {writtenDay(from)}{answer && answer.word !== 'approved' ? `: ${WORDS[answer.word].toLowerCase()}` : ''}</h3>
      {differences.length === 0 ? <p className="govuk-body mb-1">It changes nothing.</p> : (
        <ul className="govuk-list govuk-list--bullet mb-1">
          {differences.map(({ id, name, before, after }) => <li key={id}>{name}: from {before} to <strong>{after}</strong></li>)}
        </ul>
      )}
      <p className="govuk-body mb-1 max-w-[45rem] whitespace-pre-line">{reason}</p>
      <p className="govuk-body-s mb-0 text-muted">
        Proposed by {proposedBy}, {writtenInstant(proposedAt)}.{answer ? ` ${WORDS[answer.word]} by ${answer.by}, ${writtenInstant(answer.at)}.` : ' Not answered.'}{answer?.reason ? ` ${answer.reason}` : ''}
      </p>
    </div>
  )
}
