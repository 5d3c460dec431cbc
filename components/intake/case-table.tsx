import type { ReactNode } from 'react'
import { Table, type Column } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import type { Tone } from '@/components/ui/tone'
import { ageOn, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import { STATUS_NAMES, type CaseStatus } from '@/lib/domain/intake/case-status'
import { OUTCOME_NAMES, type Outcome } from '@/lib/domain/outcome/outcome'
import { writtenDay } from '@/lib/domain/wording/written-day'

/** A case as a row of a list. */
export type CaseTableRow = { id: string; ref: string; status: CaseStatus; outcome: Outcome | null; givenNames: string; familyName: string; dateOfBirth: IsoDay; offenceTitles: string[]; notifiedOn: IsoDay | null }

const TONES: Record<CaseStatus, Tone> = {
  draft: 'neutral', submitted: 'info', in_triage: 'info', sent_back: 'warning', awaiting_authority: 'warning', with_panel: 'info', escalated: 'danger', awaiting_authorisation: 'warning',
  to_be_given: 'warning', under_way: 'info', given: 'success', sent_for_charge: 'warning', closed: 'neutral',
}

/** Where a case stands, in words on a colour. */
export function StatusTag({ status }: { status: CaseStatus }) {
  return <Tag tone={TONES[status]}>{STATUS_NAMES[status]}</Tag>
}

/** A list of cases; the reference leads to where one goes on. */
export function CaseTable({ caption, rows, today, href, empty }: { caption: string; rows: readonly CaseTableRow[]; today: IsoDay; href: (row: CaseTableRow) => string; empty: ReactNode }) {
  const columns: Column<CaseTableRow>[] = [
    { heading: 'Case', isRowHeading: true, isOneLine: true, cell: (row) => <a className="govuk-link" href={href(row)}>{row.ref}</a> },
    { heading: 'Child', cell: (row) => `${row.givenNames} ${row.familyName}, ${ageOn(row.dateOfBirth, today)}` },
    { heading: 'Offence', cell: (row) => (row.offenceTitles.length > 0 ? row.offenceTitles.join('; ') : 'Not recorded yet') },
    { heading: 'Notified', cell: (row) => (row.notifiedOn ? writtenDay(row.notifiedOn) : 'Not recorded yet') },
    { heading: 'Status', cell: (row) => <StatusTag status={row.status} /> },
    { heading: 'Outcome', cell: (row) => (row.outcome ? OUTCOME_NAMES[row.outcome].short : '–') },
  ]
  return <Table caption={caption} isCaptionHidden columns={columns} rows={rows} rowKey={(row) => row.id} empty={empty} />
}
