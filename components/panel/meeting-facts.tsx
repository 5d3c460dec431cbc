import { SummaryList } from '@/components/ui/summary-list'
import type { IsoDay } from '@/lib/domain/deadlines/iso-day'
import { PAPER_ACCESS_WORDS, type PaperAccess } from '@/lib/domain/panel/paper-access'
import { SERIES_WORDS, type SeriesEvery } from '@/lib/domain/panel/series-days'
import { AGENCY_WORDS } from '@/lib/domain/wording/fact-words'
import { writtenDay, writtenInstant } from '@/lib/domain/wording/written-day'

type MeetingFactsProps = {
  venue: string
  cases: number
  before: {
    link: string | null; capacity: number | null; papersDueOn: IsoDay | null; papersAt: Date | null; papersWaiting: number; isLate: boolean
    series: { every: SeriesEvery; next: string | null } | null; explained: readonly { agency: 'education' | 'health'; reason: string }[]
  }
}

/** Where a meeting takes place, how many cases it hears, and how its papers stand. */
export function MeetingFacts({ venue, cases, before }: MeetingFactsProps) {
  const { link, capacity, series, explained } = before
  return (
    <SummaryList
      rows={[
        { key: 'Where', value: venue },
        ...(link ? [{ key: 'From elsewhere', value: <a className="govuk-link break-all" href={link} rel="noreferrer">{link}</a> }] : []),
        ...(capacity === null ? [] : [{ key: 'Cases', value: `${cases} of ${capacity}${cases > capacity ? ': more than the meeting is to hear' : ''}` }]),
        { key: 'Papers', value: papersInWords(before, cases) },
        ...(series ? [{ key: 'Series', value: <>{SERIES_WORDS[series.every]}{series.next ? <>. <a className="govuk-link" href={`/panels/${series.next}`}>The next one</a></> : '. This is the last one'}</> }] : []),
        ...explained.map(({ agency, reason }) => ({ key: `${AGENCY_WORDS[agency]} is not heard`, value: reason })),
      ]}
    />
  )
}

function papersInWords({ papersAt, papersDueOn, papersWaiting, isLate }: MeetingFactsProps['before'], cases: number): string {
  const due = papersDueOn ? writtenDay(papersDueOn) : null
  if (!papersAt) return due ? `${isLate ? 'Late: they were due out' : 'Due out'} by ${due}` : 'Not out yet'
  const waiting = papersWaiting > 0 && cases > 0 ? `. Of ${papersWaiting === 1 ? '1 case' : `${papersWaiting} cases`} they are not out yet` : ''
  return `Out since ${writtenInstant(papersAt)}${isLate && due ? `: late, they were due by ${due}` : ''}${waiting}`
}

/** The cases of an agenda whose papers the reader does not see, and why. */
export function WithheldCases({ withheld }: { withheld: readonly Exclude<PaperAccess, 'open'>[] }) {
  const reasons = [...new Set(withheld)]
  return (
    <ul className="govuk-list">
      {reasons.map((reason) => {
        const count = withheld.filter((one) => one === reason).length
        return <li key={reason}><strong>{count === 1 ? '1 case' : `${count} cases`}.</strong> {PAPER_ACCESS_WORDS[reason]}</li>
      })}
    </ul>
  )
}
