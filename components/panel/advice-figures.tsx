import { Table } from '@/components/ui/table'
import type { IsoDay } from '@/lib/domain/deadlines/iso-day'
import { AGENCY_WORDS } from '@/lib/domain/wording/fact-words'
import { writtenDay } from '@/lib/domain/wording/written-day'

type AdviceFiguresProps = { since: IsoDay; figures: readonly { agency: 'education' | 'health'; heard: number; present: number; view: number; explained: number }[] }

/** How education and health were heard at panels: at the table, by a written view, explained, or not at all. */
export function AdviceFigures({ since, figures }: AdviceFiguresProps) {
  return (
    <>
      <p className="govuk-body max-w-[45rem]">Of the cases that panels dealt with since {writtenDay(since)}. Inspectors ask for both at every panel.</p>
      <Table
        caption="Education and health at panels"
        isCaptionHidden
        rows={figures}
        rowKey={(row) => row.agency}
        columns={[
          { heading: 'Agency', isRowHeading: true, cell: (row) => AGENCY_WORDS[row.agency] },
          { heading: 'Cases', isNumeric: true, cell: (row) => row.heard },
          { heading: 'At the table', isNumeric: true, cell: (row) => row.present },
          { heading: 'Sent a view', isNumeric: true, cell: (row) => row.view },
          { heading: 'Absence explained', isNumeric: true, cell: (row) => row.explained },
          { heading: 'Not heard', isNumeric: true, cell: (row) => row.heard - row.present - row.view - row.explained },
        ]}
      />
    </>
  )
}
