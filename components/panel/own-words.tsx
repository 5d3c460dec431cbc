import { InsetText } from '@/components/ui/inset-text'
import type { IsoDay } from '@/lib/domain/deadlines/iso-day'
import { WHOSE, WHOSE_WORDS, type Whose } from '@/lib/domain/panel/own-words'
import { writtenDay } from '@/lib/domain/wording/written-day'

/** What the child and the parents said, word for word, or why nothing was said. */
export function OwnWords({ words }: { words: readonly { whose: Whose; says: string | null; whyNone: string | null; heardOn: IsoDay; heardHow: string | null; by: string }[] }) {
  return (
    <>
      {WHOSE.map((whose) => {
        const own = words.filter((one) => one.whose === whose)
        return (
          <div key={whose}>
            <h3 className="govuk-heading-s">{WHOSE_WORDS[whose]}</h3>
            {own.length === 0 ? <p className="govuk-body">Nothing is recorded yet.</p> : null}
            {own.map((one, index) => (
              <InsetText key={index}>
                {one.says === null ? <span>Nothing was said. {one.whyNone}</span> : <q className="whitespace-pre-line">{one.says}</q>}
                <span className="block text-base text-muted">{writtenDay(one.heardOn)}{one.heardHow ? `. ${one.heardHow}` : ''}. Written down by {one.by}.</span>
              </InsetText>
            ))}
          </div>
        )
      })}
    </>
  )
}
