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
          { heading: 'Base', cell: ({ base }) => base, isNumeric: true },
          { heading: 'Suggested', cell: ({ suggested }) => suggested, isNumeric: true },
          { heading: 'Alone it would go', cell: ({ route }) => ROUTE_WORDS[route] },
          { heading: 'Response', cell: (offence) => <Response {...offence} /> },
        ]}
      />
    </>
  )
}

/** What could be given: at once, with an authority, or once facts are recorded that are missing. */
function Response({ open, needsAuthority, incomplete }: Pick<OffenceApart, 'open' | 'needsAuthority' | 'incomplete'>) {
  const parts = [['Open', open], ['With an authority', needsAuthority], ['Not known until more facts are recorded', incomplete]] as const
  const shown = parts.filter(([, outcomes]) => outcomes.length > 0)
  return shown.length === 0 ? 'No outcome is open' : <ul className="m-0 list-none p-0">{shown.map(([says, outcomes]) => <li key={says}>{says}: {names(outcomes)}</li>)}</ul>
}
