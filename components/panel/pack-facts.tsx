import type { ReactNode } from 'react'
import { InsetText } from '@/components/ui/inset-text'
import { Section } from '@/components/ui/section'
import { SummaryList } from '@/components/ui/summary-list'
import { Table } from '@/components/ui/table'
import { ageOn, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import type { ModeOfTrial } from '@/lib/domain/gravity/edition'
import { earlierOutcomeName, historyInWords } from '@/lib/domain/triage/history-in-words'
import { ACCOUNT_WORDS, ADULT_WORDS, EVIDENCE_WORDS, EXPLOITATION_WORDS, IMAGERY_WORDS, PLACE_WORDS } from '@/lib/domain/wording/fact-words'
import { writtenDay } from '@/lib/domain/wording/written-day'
import { ReferralFacts } from './referral-facts'

type Told = {
  historyCheckedOn: IsoDay | null; circumstances: string | null; evidence: string | null; account: string | null; cautioned: boolean | null; legalAdviceOffered: boolean | null
  adultPresent: boolean | null; adultRelationship: string | null; adultName: string | null; careExperienced: boolean | null; socialWorkerView: string | null; exploitation: string | null; exploitationNote: string | null
}

/** The facts of a case as a panel reads them. */
export type PackFactsOf = {
  child: { dateOfBirth: IsoDay; school: string | null; communicationNeeds: string | null }
  caseManager: string | null
  notification: Told
  /** Who told the service, where it was not the police. */
  referral: Parameters<typeof ReferralFacts>[0]['referral'] | null
  offences: readonly { title: string; statute: string | null; modeOfTrial: ModeOfTrial | null; committedOn: IsoDay; place: string; imagery: string | null }[]
  victims: readonly { name: string | null; enhanced: boolean | null; view: string | null; viewDeclined: boolean }[]
  earlier: readonly { outcome: string; givenOn: IsoDay; givenBy: string; offence: string }[]
}

const MODES: Readonly<Record<ModeOfTrial, string>> = { summary: 'Summary only', 'either-way': 'Either way', 'indictable-only': 'Indictable only' }

/** The word for a value of a list; null where nothing is recorded. */
function wordFor(words: Readonly<Record<string, string>>, value: string | null): string | null {
  return value === null ? null : (words[value] ?? value)
}

const yesNo = (value: boolean | null): string | null => (value === null ? null : value ? 'Yes' : 'No')

/** What happened, what the child says, the child, who was harmed and the history: the pack before the findings. Where several stand on one page, their parts are no places to link to. */
export function PackFacts({ pack, today, isOneOfMany = false }: { pack: PackFactsOf; today: IsoDay; isOneOfMany?: boolean }) {
  const placeOf = (name: string) => (isOneOfMany ? undefined : name)
  const { notification: told, child } = pack
  const adult = told.adultPresent ? [wordFor(ADULT_WORDS, told.adultRelationship), told.adultName].filter(Boolean).join(', ') || 'Yes' : yesNo(told.adultPresent)
  const isAboutOffence = pack.offences.length > 0
  return (
    <>
      {pack.referral ? <ReferralFacts id={placeOf('referred')} referral={pack.referral} worries={isAboutOffence ? null : told.circumstances} /> : null}
      {isAboutOffence ? <Section id={placeOf('happened')} title="What happened">
        <Table
          caption="Offences"
          isCaptionHidden
          rows={pack.offences}
          rowKey={(offence) => `${offence.title} ${offence.committedOn}`}
          columns={[
            { heading: 'Offence', isRowHeading: true, cell: (offence) => <>{offence.title}{offence.statute ? <span className="block text-base font-normal text-muted">{offence.statute}</span> : null}</> },
            { heading: 'When', cell: (offence) => `${writtenDay(offence.committedOn)}, at ${ageOn(child.dateOfBirth, offence.committedOn)}` },
            { heading: 'Where', cell: (offence) => [wordFor(PLACE_WORDS, offence.place), wordFor(IMAGERY_WORDS, offence.imagery)].filter(Boolean).join('. ') },
            { heading: 'Tried', cell: (offence) => (offence.modeOfTrial ? MODES[offence.modeOfTrial] : 'Not known') },
          ]}
        />
        <SummaryList
          rows={[
            { key: 'Circumstances', value: told.circumstances && <Lines>{told.circumstances}</Lines> },
            { key: 'What the child says', value: wordFor(ACCOUNT_WORDS, told.account) },
            { key: 'Evidence', value: wordFor(EVIDENCE_WORDS, told.evidence) },
            { key: 'Cautioned', value: yesNo(told.cautioned) },
            { key: 'Free legal advice offered', value: yesNo(told.legalAdviceOffered) },
            { key: 'Appropriate adult', value: adult },
          ]}
        />
      </Section> : null}
      <Section id={placeOf('child')} title="The child">
        <SummaryList
          rows={[
            { key: 'School', value: child.school },
            { key: 'Communication needs', value: child.communicationNeeds },
            { key: 'In care, or has been', value: yesNo(told.careExperienced) },
            { key: 'Social worker’s view', value: told.socialWorkerView && <Lines>{told.socialWorkerView}</Lines> },
            { key: 'Exploitation', value: [wordFor(EXPLOITATION_WORDS, told.exploitation), told.exploitationNote].filter(Boolean).join('. ') || null },
            { key: 'Case manager', value: pack.caseManager },
          ]}
        />
      </Section>
      {isAboutOffence || pack.victims.length > 0 ? <Section id={placeOf('harmed')} title="Who was harmed">
        {pack.victims.length === 0 ? <p className="govuk-body">Nobody is recorded as harmed.</p> : null}
        {pack.victims.map((victim, index) => (
          <InsetText key={index}>
            <strong>{victim.name ?? (pack.victims.length === 1 ? 'The person who was harmed' : `Person ${index + 1} who was harmed`)}</strong>
            {victim.enhanced ? ', with enhanced rights under the Victims’ Code' : ''}
            <span className="block whitespace-pre-line">{victim.view ?? (victim.viewDeclined ? 'Was asked, and chose to give no view.' : 'Their view is not recorded yet.')}</span>
          </InsetText>
        ))}
      </Section> : null}
      <Section id={placeOf('history')} title="What came before">
        <p className="govuk-body">{historyInWords(pack.earlier, told.historyCheckedOn, today)}</p>
        {pack.earlier.length > 0 ? (
          <Table
            caption="Earlier outcomes"
            isCaptionHidden
            rows={pack.earlier}
            rowKey={(entry) => `${entry.outcome} ${entry.givenOn} ${entry.offence}`}
            columns={[
              { heading: 'Outcome', isRowHeading: true, cell: (entry) => earlierOutcomeName(entry.outcome) },
              { heading: 'Given on', cell: (entry) => writtenDay(entry.givenOn) },
              { heading: 'For', cell: (entry) => entry.offence },
              { heading: 'By', cell: (entry) => entry.givenBy },
            ]}
          />
        ) : null}
      </Section>
    </>
  )
}

function Lines({ children }: { children: ReactNode }) {
  return <span className="whitespace-pre-line">{children}</span>
}
