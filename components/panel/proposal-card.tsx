import type { ReactNode } from 'react'
import { Tag } from '@/components/ui/tag'
import { OUTCOME_NAMES, type Outcome } from '@/lib/domain/outcome/outcome'
import { writtenTime } from '@/lib/domain/wording/written-day'

/** A proposal as the table sees it. */
export type ShownProposal = {
  outcome: Outcome; conditions: readonly string[]; interventions: readonly string[]; weeks: number | null; why: string; whyNotLower: string | null
  by: string; proposedAt: Date; withdrawnAt: Date | null; isYours: boolean
}

/** One proposal: the outcome, what would come with it, why, and why a lower one would not do. */
export function ProposalCard({ proposal, children }: { proposal: ShownProposal; children?: ReactNode }) {
  const { outcome, conditions, interventions, weeks, why, whyNotLower, by, proposedAt, withdrawnAt, isYours } = proposal
  return (
    <li className="border border-line bg-paper p-4">
      <p className="govuk-body mb-1"><strong>{OUTCOME_NAMES[outcome].long}</strong> {withdrawnAt ? <Tag tone="neutral">Withdrawn</Tag> : null}</p>
      <p className="govuk-body-s mb-2 text-muted">Proposed by {isYours ? 'you' : by}, {writtenTime(proposedAt)}{weeks === null ? '' : `. ${weeks} ${weeks === 1 ? 'week' : 'weeks'}`}</p>
      {withdrawnAt ? null : (
        <>
          <Lines title="Conditions" lines={conditions} />
          <Lines title="Help and work" lines={interventions} />
          <p className="govuk-body mb-1 whitespace-pre-line">{why}</p>
          {whyNotLower ? <p className="govuk-body mb-1 whitespace-pre-line"><strong>Why a lower outcome would not do:</strong> {whyNotLower}</p> : null}
          {children}
        </>
      )}
    </li>
  )
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <>
      <p className="govuk-body mb-0">{title}</p>
      <ul className="govuk-list govuk-list--bullet mb-2">{lines.map((line) => <li key={line}>{line}</li>)}</ul>
    </>
  )
}
