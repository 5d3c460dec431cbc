import { Table } from '@/components/ui/table'
import { OUTCOME_NAMES, type Outcome } from '@/lib/domain/outcome/outcome'
import type { OffenceApart } from '@/lib/domain/triage/offences-apart'
import { ROUTE_WORDS } from '@/lib/domain/triage/route-words'

type OffencesApartProps = { offences: readonly (OffenceApart & { title: string; cjsCode: string | null })[] }

const names = (outcomes: readonly Outcome[]): string => outcomes.map((outcome) => OUTCOME_NAMES[outcome].short).join(', ')

/** The offences of a case one by one, each as it would stand alone, and which of them leads. */
export function OffencesApart({ offences }: OffencesApartProps) {
  return (
    <>
      <p className="govuk-body">The case is scored once, from the highest base. Here is what each offence would come to if it stood alone, with the same facts and at the score that the matrix suggests for it.</p>
      <Table
        caption="Each offence as it would stand alone"
        isCaptionHidden
        rows={offences.map((offence, index) => ({ ...offence, index }))}
        rowKey={({ code, index }) => `${code} ${index}`}
        columns={[
          { heading: 'Offence', isRowHeading: true, cell: ({ title, cjsCode, leads }) => <>{title}{cjsCode ? <span className="text-muted"> ({cjsCode})</span> : null}{leads ? <strong className="block">Leads: the case’s base score is this one’s</strong> : null}</> },
          { heading: 'Base', cell: ({ base, basis }) => <>{base} <span className="block text-base text-muted">set by {basis}</span></>, isNumeric: true },
          { heading: 'Suggested', cell: ({ suggested }) => suggested, isNumeric: true },
          { heading: 'Alone it would go', cell: ({ route }) => ROUTE_WORDS[route] },
          { heading: 'Response', cell: ({ open, needsAuthority }) => <>{open.length > 0 ? `Open: ${names(open)}` : 'Nothing is open'}{needsAuthority.length > 0 ? <span className="block">With an authority: {names(needsAuthority)}</span> : null}</> },
        ]}
      />
    </>
  )
}
