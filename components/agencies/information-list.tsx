import { gradeCaution, gradeInWords, INFORMATION_KINDS } from '@/lib/domain/agencies/information-grades'
import type { IsoDay } from '@/lib/domain/deadlines/iso-day'
import { wordsFor } from '@/lib/domain/wording/child-words'
import { writtenDay } from '@/lib/domain/wording/written-day'
import type { ReactNode } from 'react'

/** A piece of police information as a list shows it. */
export type ListedInformation = {
  id: string; kind: string; happenedOn: IsoDay | null; says: string; sourceAgency: string; sourceEvaluation: number; assessment: string; handling: string; conditions: string | null; meaning: string | null
}

/** What is held of how a child behaved before, each with its grade and what the grade allows; opinion stands apart from what is said to have happened. */
export function InformationList<Row extends ListedInformation>({ rows, more }: { rows: readonly Row[]; more?: (row: Row) => ReactNode }) {
  return (
    <ul className="m-0 mb-6 list-none p-0">
      {rows.map((row) => {
        const caution = gradeCaution(row)
        return (
          <li key={row.id} className="mb-5 max-w-[45rem] border-l-4 border-line pl-4">
            <p className="govuk-body mb-1"><strong>{wordsFor(INFORMATION_KINDS, row.kind)}</strong>, {row.happenedOn ? writtenDay(row.happenedOn) : 'on a day that is not known'}</p>
            <p className="govuk-body mb-1 whitespace-pre-line">{row.says}</p>
            {row.meaning ? <p className="govuk-body mb-1 whitespace-pre-line">What it means for the safety of others, in our judgement: {row.meaning}</p> : null}
            <p className="m-0 text-base text-muted">{row.sourceAgency}. Graded {gradeInWords(row)}.{caution ? ` ${caution}` : ''}</p>
            {row.conditions ? <p className="govuk-body m-0"><strong>Only under these conditions:</strong> {row.conditions}</p> : null}
            {more?.(row)}
          </li>
        )
      })}
    </ul>
  )
}
