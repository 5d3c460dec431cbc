import { InsetText } from '@/components/ui/inset-text'
import { Section } from '@/components/ui/section'
import { checkInWords, partnerName } from '@/lib/domain/agencies/partners'
import type { IsoDay } from '@/lib/domain/deadlines/iso-day'
import type { Agency } from '@/lib/domain/panel/tally'
import { AGENCY_WORDS } from '@/lib/domain/wording/fact-words'
import { writtenDay } from '@/lib/domain/wording/written-day'

type BookAgenciesProps = {
  views: readonly { agency: Agency; view: string }[]
  checks: readonly { agency: string; askedOf: string; dueOn: IsoDay; answer: string | null; says: string | null; answeredBy: string | null; answeredOn: IsoDay | null }[]
  forPanel: readonly string[]
  today: IsoDay
}

/** What agencies answered, what they wrote for the panel, and what of police information was put before it. */
export function BookAgencies({ views, checks, forPanel, today }: BookAgenciesProps) {
  return (
    <Section title="What other agencies say">
      {views.length + checks.length + forPanel.length === 0 ? <p className="govuk-body">Nothing has come in from another agency.</p> : null}
      {checks.map((check, index) => (
        <InsetText key={index}>
          <strong>{partnerName(check.agency)}</strong>, {check.askedOf}: {checkInWords(check, today)}
          {check.says ? <span className="block whitespace-pre-line">{check.says}</span> : null}
          {check.answeredBy ? <span className="block text-base text-muted">{check.answeredBy}{check.answeredOn ? `, ${writtenDay(check.answeredOn)}` : ''}</span> : null}
        </InsetText>
      ))}
      {views.map(({ agency, view }) => <InsetText key={agency}><strong>{AGENCY_WORDS[agency]}, for this panel</strong><span className="block whitespace-pre-line">{view}</span></InsetText>)}
      {forPanel.map((says, index) => <InsetText key={index}><strong>Put before the panel from police information</strong><span className="block whitespace-pre-line">{says}</span></InsetText>)}
    </Section>
  )
}
