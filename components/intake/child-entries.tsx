import type { ReactNode } from 'react'
import { EmptyState } from '@/components/ui/empty-state'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import type { IsoDay } from '@/lib/domain/deadlines/iso-day'
import type { ChildPart } from '@/lib/domain/intake/child-parts'
import { ADDRESS_KINDS, CARE_STATUSES, CARER_RELATIONSHIPS, CONCERN_KINDS, NRM_ANSWERS, WARNING_KINDS, wordsFor } from '@/lib/domain/wording/child-words'
import { writtenDay } from '@/lib/domain/wording/written-day'

/** The lists of a child's record. */
export type ListedChild = {
  id: string
  warnings: readonly { id: string; kind: string; says: string; owner: string; reviewOn: IsoDay }[]
  care: readonly { id: string; status: string; startsOn: IsoDay; endsOn: IsoDay | null; authority: string | null }[]
  addresses: readonly { id: string; kind: string; address: string; postcode: string | null; startsOn: IsoDay | null; endsOn: IsoDay | null }[]
  carers: readonly { id: string; name: string; relationship: string; hasParentalResponsibility: boolean | null; livesWithChild: boolean | null; contact: string | null; note: string | null }[]
  concerns: readonly { id: string; kind: string; raisedOn: IsoDay; raisedBy: string; detail: string; closedOn: IsoDay | null }[]
  nrm: readonly { id: string; referredOn: IsoDay; responder: string; reference: string | null; reasonableGrounds: string | null; reasonableOn: IsoDay | null; conclusiveGrounds: string | null; conclusiveOn: IsoDay | null }[]
}

type Line = { id: string; name: string; says: ReactNode; when: ReactNode }

function spell(from: IsoDay | null, to: IsoDay | null): string {
  if (from && to) return `From ${writtenDay(from)} to ${writtenDay(to)}`
  return from ? `Since ${writtenDay(from)}` : to ? `Until ${writtenDay(to)}` : 'Dates not known'
}

const answer = (value: boolean | null, yes: string, no: string, unknown: string): string => (value === null ? unknown : value ? yes : no)
const nrmAnswer = (what: string, given: string | null, on: IsoDay | null): string => `${what}: ${given ? `${wordsFor(NRM_ANSWERS, given)?.toLowerCase()}${on ? `, ${writtenDay(on)}` : ''}` : 'not answered yet'}`

function linesOf(child: ListedChild, part: ChildPart, today: IsoDay): Line[] {
  switch (part) {
    case 'warnings': return child.warnings.map((row) => ({ id: row.id, name: wordsFor(WARNING_KINDS, row.kind) ?? '', says: row.says, when: <>{row.owner} looks at it again on {writtenDay(row.reviewOn)}{row.reviewOn <= today ? <> <Tag tone="danger">Review is due</Tag></> : null}</> }))
    case 'care': return child.care.map((row) => ({ id: row.id, name: wordsFor(CARE_STATUSES, row.status) ?? '', says: row.authority ?? '–', when: spell(row.startsOn, row.endsOn) }))
    case 'addresses': return child.addresses.map((row) => ({ id: row.id, name: wordsFor(ADDRESS_KINDS, row.kind) ?? '', says: <span className="whitespace-pre-line">{row.address}{row.postcode ? `\n${row.postcode}` : ''}</span>, when: spell(row.startsOn, row.endsOn) }))
    case 'carers': return child.carers.map((row) => ({
      id: row.id, name: row.name,
      says: <>{wordsFor(CARER_RELATIONSHIPS, row.relationship)}. {answer(row.hasParentalResponsibility, 'Has parental responsibility.', 'Has no parental responsibility.', 'Parental responsibility not known yet.')} {answer(row.livesWithChild, 'The child lives with them.', 'The child does not live with them.', '')}{row.note ? ` ${row.note}` : ''}</>,
      when: row.contact ?? 'No contact recorded',
    }))
    case 'exploitation': return child.concerns.map((row) => ({ id: row.id, name: wordsFor(CONCERN_KINDS, row.kind) ?? '', says: row.detail, when: `${row.raisedBy}, ${writtenDay(row.raisedOn)}${row.closedOn ? `; closed on ${writtenDay(row.closedOn)}` : ''}` }))
    case 'nrm': return child.nrm.map((row) => ({ id: row.id, name: `Referred on ${writtenDay(row.referredOn)}`, says: `${row.responder}${row.reference ? ` (${row.reference})` : ''}`, when: `${nrmAnswer('Reasonable grounds', row.reasonableGrounds, row.reasonableOn)}. ${nrmAnswer('Conclusive grounds', row.conclusiveGrounds, row.conclusiveOn)}` }))
    default: return []
  }
}

const HEADINGS: Partial<Record<ChildPart, { name: string; says: string; when: string; empty: string; next: string }>> = {
  warnings: { name: 'About', says: 'What people must know', when: 'Review', empty: 'No warning is open', next: 'A warning is for what everybody who meets the child must know.' },
  care: { name: 'Status', says: 'Local authority', when: 'When', empty: 'No care status is recorded', next: 'Ask children’s social care. That there is none is an answer too.' },
  addresses: { name: 'Kind', says: 'Address', when: 'When', empty: 'No address is recorded', next: 'Ask where the child sleeps, and not only where letters go.' },
  carers: { name: 'Name', says: 'Who they are', when: 'Contact', empty: 'Nobody is recorded', next: 'Ask who looks after the child, and who has parental responsibility.' },
  exploitation: { name: 'Concern', says: 'What was seen or said', when: 'Raised by', empty: 'No concern is recorded', next: 'That is not the same as “none”: triage asks about exploitation in each case.' },
  nrm: { name: 'Referral', says: 'By', when: 'Answers', empty: 'The child was not referred', next: 'A first responder refers where there is reason to think that a child is a victim of modern slavery.' },
}

/** One list of a child's record; for those who may, with a way to correct each entry. */
export function ChildEntries({ child, part, today, mayChange }: { child: ListedChild; part: ChildPart; today: IsoDay; mayChange: boolean }) {
  const words = HEADINGS[part]
  if (!words) return null
  return (
    <Table
      caption={words.name}
      isCaptionHidden
      rows={linesOf(child, part, today)}
      rowKey={(row) => row.id}
      empty={<EmptyState title={words.empty}>{words.next}</EmptyState>}
      columns={[
        { heading: words.name, isRowHeading: true, cell: (row) => row.name },
        { heading: words.says, cell: (row) => row.says },
        { heading: words.when, cell: (row) => row.when },
        ...(mayChange ? [{ heading: 'Change', isHeadingHidden: true, cell: (row: Line) => <a className="govuk-link" href={`/children/${child.id}/${part}?entry=${row.id}`}>Change<span className="govuk-visually-hidden"> {row.name}</span></a> }] : []),
      ]}
    />
  )
}
