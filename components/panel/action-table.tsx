import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import type { IsoDay } from '@/lib/domain/deadlines/iso-day'
import { actionInWords, type PanelActionKind, type PanelActionStatus } from '@/lib/domain/panel/telling'
import { dueInWords } from '@/lib/domain/triage/clock-in-words'
import { writtenDay } from '@/lib/domain/wording/written-day'

/** An errand as the list shows it. */
export type ListedAction = { id: string; kind: PanelActionKind; says: string | null; who: string; isYours: boolean; dueOn: IsoDay; status: PanelActionStatus; closedOn: IsoDay | null; note: string | null }

/** Who does what by when after a panel, and what became of it. */
export function ActionTable({ caseRef, actions, today, mayOpenAll }: { caseRef: string; actions: readonly ListedAction[]; today: IsoDay; mayOpenAll: boolean }) {
  return (
    <Table
      caption="Who does what, by when"
      isCaptionHidden
      rows={actions}
      rowKey={(action) => action.id}
      empty={<p className="govuk-body">Nobody has been asked to do anything.</p>}
      columns={[
        { heading: 'What', isRowHeading: true, cell: (action) => (action.status === 'open' && (action.isYours || mayOpenAll) ? <a className="govuk-link" href={`/cases/${caseRef}/actions/${action.id}`}>{actionInWords(action.kind, action.says)}</a> : actionInWords(action.kind, action.says)) },
        { heading: 'Who', cell: (action) => (action.isYours ? `${action.who} (you)` : action.who) },
        { heading: 'By', isOneLine: true, cell: (action) => writtenDay(action.dueOn) },
        { heading: 'Now', cell: (action) => <Standing action={action} today={today} /> },
      ]}
    />
  )
}

function Standing({ action, today }: { action: ListedAction; today: IsoDay }) {
  if (action.status === 'withdrawn') return <>Withdrawn: the decision stands no more</>
  const note = action.note ? <span className="block whitespace-pre-line">{action.note}</span> : null
  if (action.status === 'done') return <><Tag tone="success">Done</Tag> {action.closedOn ? writtenDay(action.closedOn) : ''}{note}</>
  if (action.status === 'not-done') return <><Tag tone="warning">Not done</Tag>{note}</>
  const due = dueInWords(action.dueOn, today)
  return due.state === 'overdue' ? <Tag tone="danger">{due.words}</Tag> : <>{due.words}</>
}
