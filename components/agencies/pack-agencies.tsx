import { InsetText } from '@/components/ui/inset-text'
import { Section } from '@/components/ui/section'
import type { IsoDay } from '@/lib/domain/deadlines/iso-day'
import { writtenInstant } from '@/lib/domain/wording/written-day'
import { CheckList, type ListedCheck } from './check-list'

type PackAgenciesProps = { checks: readonly ListedCheck[]; forPanel: readonly { id: string; says: string; sharedBy: string; sharedAt: Date }[]; today: IsoDay; href: (check: ListedCheck) => string | null }

/** What partners answered, and what the police put before this panel about the safety of others: their words, without source or grade. */
export function PackAgencies({ checks, forPanel, today, href }: PackAgenciesProps) {
  return (
    <>
      <Section id="checks" title="What partners were asked, and answered">
        <CheckList checks={checks} today={today} href={href} says="Answer for your agency" />
      </Section>
      <Section id="safety-of-others" title="The safety of others: what the police put before you">
        {forPanel.length === 0 ? <p className="govuk-body">Nothing was put before this panel. Offences and earlier outcomes stand above.</p> : null}
        {forPanel.map((piece) => (
          <InsetText key={piece.id}>
            <span className="block whitespace-pre-line">{piece.says}</span>
            <span className="block text-base text-muted">{piece.sharedBy}, {writtenInstant(piece.sharedAt)}. For this panel only.</span>
          </InsetText>
        ))}
      </Section>
    </>
  )
}
