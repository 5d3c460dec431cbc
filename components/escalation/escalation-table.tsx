import type { ReactNode } from 'react'
import { Table, type Column } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import { dueWords } from '@/lib/domain/escalation/due-words'
import { OUTCOME_NAMES, type Outcome } from '@/lib/domain/outcome/outcome'
import { writtenDay } from '@/lib/domain/wording/written-day'

/** An escalation as a row. */
export type EscalationRow = { id: string; ref: string; child: string; age: number; offences: readonly string[]; openedAt: Date; dueOn: IsoDay; workingDaysLeft: number; viewsIn: number; isProposed: boolean; settledAt: Date | null; outcome: Outcome | null }

/** Escalations that wait, or that are settled. */
export function EscalationTable({ caption, rows, isSettled, empty }: { caption: string; rows: readonly EscalationRow[]; isSettled: boolean; empty: ReactNode }) {
  const who: Column<EscalationRow>[] = [
    { heading: 'Child', isRowHeading: true, cell: (row) => <a className="govuk-link" href={`/escalations/${row.ref}`}>{row.child}, {row.age}</a> },
    { heading: 'Case', isOneLine: true, cell: (row) => row.ref },
    { heading: 'Offence', cell: (row) => row.offences.join('; ') },
  ]
  const open: Column<EscalationRow>[] = [
    { heading: 'Due', cell: (row) => <>{writtenDay(row.dueOn)} <Tag tone={row.workingDaysLeft < 0 ? 'danger' : row.workingDaysLeft <= 1 ? 'warning' : 'info'}>{dueWords(row.workingDaysLeft)}</Tag></> },
    { heading: 'Where it stands', cell: (row) => (row.isProposed ? 'A settlement waits for an answer' : row.viewsIn === 2 ? 'Both views are in' : `${row.viewsIn} of 2 views are in`) },
  ]
  const settled: Column<EscalationRow>[] = [
    { heading: 'Settled', cell: (row) => (row.settledAt ? writtenDay(londonDay(row.settledAt)) : '') },
    { heading: 'Outcome', cell: (row) => (row.outcome ? OUTCOME_NAMES[row.outcome].short : '') },
  ]
  return <Table caption={caption} isCaptionHidden rows={rows} rowKey={(row) => row.id} empty={empty} columns={[...who, ...(isSettled ? settled : open)]} />
}
