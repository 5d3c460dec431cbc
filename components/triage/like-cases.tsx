import { Details } from '@/components/ui/details'
import { Table } from '@/components/ui/table'
import { londonDay } from '@/lib/domain/deadlines/iso-day'
import { OUTCOME_NAMES, type Outcome } from '@/lib/domain/outcome/outcome'
import { likeCasesInWords, panelRecordInWords, usualInWords, type LikeCasesSummary } from '@/lib/domain/triage/like-cases'
import { writtenDay } from '@/lib/domain/wording/written-day'

type LikeCasesProps = {
  like: { summary: LikeCasesSummary; byPanel: LikeCasesSummary; shown: readonly { ref: string; outcome: Outcome; decidedAt: Date; differs: readonly string[] }[] }
  /** The outcomes that might be chosen here, each of which is told how usual it would be. */
  proposals: readonly Outcome[]
  /** Unfolded from the beginning, as on paper. */
  isOpen?: boolean
}

/** How the earlier cases nearest to this one ended, and how usual a proposal would be: a mirror, never a rule (F133). */
export function LikeCases({ like: { summary, byPanel, shown }, proposals, isOpen }: LikeCasesProps) {
  const usual = proposals.flatMap((proposal) => usualInWords(summary, proposal) ?? [])
  const hidden = summary.total - shown.length
  return (
    <Details summary={`How like cases ended. ${likeCasesInWords(summary)}`} isOpen={isOpen}>
      <p className="govuk-body">This tells what happened before. It is no rule, and nobody has to follow it: decide on this child. Cases are called like by their gravest offence, the final score, earlier disposals and what the child said.</p>
      {usual.length > 0 ? <ul className="govuk-list govuk-list--bullet">{usual.map((sentence) => <li key={sentence}>{sentence}.</li>)}</ul> : null}
      {panelRecordInWords(byPanel) ? <p className="govuk-body">{panelRecordInWords(byPanel)}</p> : null}
      {hidden > 0 ? <p className="govuk-body">{shown.length === 0 ? 'They are only counted here, since you may not open them.' : `${hidden} of them ${hidden === 1 ? 'is' : 'are'} only counted, since you may not open ${hidden === 1 ? 'it' : 'them'}.`}</p> : null}
      {shown.length > 0 ? (
        <Table
          caption="The nearest cases, the nearest first"
          isCaptionHidden
          rows={shown}
          rowKey={({ ref }) => ref}
          columns={[
            { heading: 'Case', isOneLine: true, isRowHeading: true, cell: ({ ref }) => <a className="govuk-link" href={`/cases/${ref}`}>{ref}</a> },
            { heading: 'Ended in', cell: ({ outcome }) => OUTCOME_NAMES[outcome].long },
            { heading: 'Decided', cell: ({ decidedAt }) => writtenDay(londonDay(decidedAt)) },
            { heading: 'Differs in', cell: ({ differs }) => (differs.length === 0 ? 'nothing that is compared' : differs.join('; ')) },
          ]}
        />
      ) : null}
    </Details>
  )
}
