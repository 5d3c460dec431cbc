import { Table } from '@/components/ui/table'
import type { RulebookEntry } from '@/lib/domain/rules/rulebook'
import type { Verdict } from '@/lib/domain/rules/verdict'
import { sawInWords } from '@/lib/domain/triage/saw-in-words'

const VERDICTS: Record<Verdict, string> = { pass: 'It holds', fail: 'It does not hold', unknown: 'Unknown: something is not recorded' }

/** One case for each verdict that a rule can reach, fact by fact. */
export function RuleExamples({ rule }: { rule: Pick<RulebookEntry, 'examples'> }) {
  return (
    <Table
      caption="Examples"
      isCaptionHidden
      rows={rule.examples}
      rowKey={(example) => example.verdict}
      columns={[
        { heading: 'Answer', isRowHeading: true, cell: (example) => VERDICTS[example.verdict] },
        {
          heading: 'What it saw',
          cell: (example) => Object.keys(example.saw).length === 0 ? 'No fact' : (
            <ul className="m-0 list-none p-0">
              {sawInWords(example.saw).map(({ fact, value }) => <li key={fact}>{fact}: <strong>{value}</strong></li>)}
            </ul>
          ),
        },
      ]}
    />
  )
}
