import { SummaryList } from '@/components/ui/summary-list'
import { Tag } from '@/components/ui/tag'
import type { IsoDay } from '@/lib/domain/deadlines/iso-day'
import type { Recordable } from '@/lib/domain/offences/recordable'
import { SOURCE_WORDS, type ReferralSource } from '@/lib/domain/intake/referral'
import { RELEASE_WORDS } from '@/lib/domain/intake/release'
import { ACCOUNT_WORDS, ADULT_WORDS, EVIDENCE_WORDS, EXPLOITATION_WORDS, IMAGERY_WORDS, PLACE_WORDS, SECTION_45_WORDS } from '@/lib/domain/wording/fact-words'
import { writtenDay } from '@/lib/domain/wording/written-day'

/** What a case's facts are shown from: the record as the page reads it. */
export type CaseFactsOf = {
  record: {
    ref: string
    referral: { source: ReferralSource; policeInvolved: boolean | null } | null
    notification: {
      notifiedOn: IsoDay | null; crimeReference: string | null; officerInCase: string | null; circumstances: string | null; evidence: string | null; account: string | null
      cautioned: boolean | null; legalAdviceOffered: boolean | null; adultPresent: boolean | null; adultRelationship: string | null; adultName: string | null
      careExperienced: boolean | null; socialWorkerView: string | null; exploitation: string | null; exploitationConsidered: boolean | null; section45: string | null
      victimIdentified: boolean | null; yjsReferredOn: IsoDay | null
      release: string | null; releasedOn: IsoDay | null; bailUntil: IsoDay | null; bailConditionsUntil: IsoDay | null; releaseReviewOn: IsoDay | null
    }
  }
  offences: readonly { title: string; cjsCode?: string | null; recordable?: Recordable; committedOn: IsoDay; place: string; imagery: string | null }[]
  victims: readonly { id: string; name: string; enhanced: boolean | null; informed: boolean | null; view: string | null; viewDeclined: boolean }[] | null
  mayRecordFacts: boolean
  mayRecordVictims: boolean
}

const yesNo = (value: boolean | null, yes = 'Yes', no = 'No'): string | null => (value === true ? yes : value === false ? no : null)
const wordOf = (words: Readonly<Record<string, string>>, value: string | null): string | null => (value ? (words[value] ?? value) : null)

/** How the child was released, with the days that matter. */
function releaseOnPage(told: CaseFactsOf['record']['notification']): string {
  const days = [['on', told.releasedOn], ['bail until', told.bailUntil], ['conditions until', told.bailConditionsUntil], ['next review on', told.releaseReviewOn]] as const
  return [wordOf(RELEASE_WORDS, told.release), ...days.flatMap(([what, day]) => (day ? [`${what} ${writtenDay(day)}`] : []))].join(', ')
}

/** The facts of a case, in four short lists; what is missing says so. */
export function CaseFacts({ page }: { page: CaseFactsOf }) {
  const { notification: told, ref } = page.record
  const change = (anchor: string, what: string) => (page.mayRecordFacts ? { change: { href: `/notifications/${ref}#${anchor}`, what } } : {})
  return (
    <>
      {page.record.referral ? <p className="govuk-body">{page.record.referral.policeInvolved ? 'This began as a' : 'There is no police notification: this is a'} <a className="govuk-link" href={`/cases/${ref}/referral`}>referral from {SOURCE_WORDS[page.record.referral.source].toLowerCase()}</a>.</p> : null}
      <SummaryList
        title="What happened"
        rows={[
          {
            key: page.offences.length > 1 ? 'Offences' : 'Offence',
            value: page.offences.length === 0 ? null : (
              <ul className="govuk-list mb-0">
                {page.offences.map((offence) => (
                  <li key={`${offence.title}${offence.committedOn}`}>
                    {offence.title}{offence.cjsCode ? ` (${offence.cjsCode})` : ''}, {writtenDay(offence.committedOn)}. {wordOf(PLACE_WORDS, offence.place)}.{offence.imagery ? ` ${wordOf(IMAGERY_WORDS, offence.imagery)}.` : ''}
                  </li>
                ))}
              </ul>
            ),
            ...change('offences-section', 'the offences'),
          },
          ...(page.offences.every(({ recordable }) => recordable === undefined) ? [] : [{ key: 'Recordable', value: <RecordableFact offences={page.offences} /> }]),
          { key: 'Circumstances', value: told.circumstances && <span className="whitespace-pre-line">{told.circumstances}</span>, ...change('circumstances', 'the circumstances') },
          { key: 'Notified', value: told.notifiedOn && `${writtenDay(told.notifiedOn)}${told.officerInCase ? `, by ${told.officerInCase}` : ''}${told.crimeReference ? ` (${told.crimeReference})` : ''}`, ...change('notifiedOn', 'the notification’s day') },
          ...(told.release ? [{ key: 'Released', value: releaseOnPage(told), ...change('release', 'how the child was released') }] : []),
          { key: 'Evidence', value: wordOf(EVIDENCE_WORDS, told.evidence), ...change('evidence', 'the evidence') },
          { key: 'The child', value: wordOf(ACCOUNT_WORDS, told.account), ...change('account', 'what the child says') },
        ]}
      />
      <SummaryList
        title="Care, exploitation and rights"
        rows={[
          { key: 'Care-experienced', value: yesNo(told.careExperienced), ...change('careExperienced', 'care experience') },
          ...(told.careExperienced || told.socialWorkerView ? [{ key: 'Social worker’s view', value: told.socialWorkerView, ...change('socialWorkerView', 'the social worker’s view') }] : []),
          { key: 'Exploitation', value: told.exploitation && `${wordOf(EXPLOITATION_WORDS, told.exploitation)}${told.exploitationConsidered ? '; considered and recorded' : told.exploitation === 'no' ? '' : '; not considered yet'}`, ...change('exploitation', 'exploitation') },
          ...(told.exploitation && told.exploitation !== 'no' ? [{ key: 'Section 45 defence', value: wordOf(SECTION_45_WORDS, told.section45), ...change('section45', 'the section 45 defence') }] : []),
          { key: 'Cautioned', value: yesNo(told.cautioned), ...change('cautioned', 'the caution') },
          { key: 'Legal advice', value: yesNo(told.legalAdviceOffered, 'Offered', 'Not offered'), ...change('legalAdviceOffered', 'legal advice') },
          { key: 'Appropriate adult', value: told.adultPresent === null ? null : told.adultPresent ? [told.adultName, wordOf(ADULT_WORDS, told.adultRelationship)].filter(Boolean).join(', ') || 'Present' : 'Was not present', ...change('adultPresent', 'the appropriate adult') },
          ...(told.yjsReferredOn ? [{ key: 'Referred to the YJS', value: writtenDay(told.yjsReferredOn), ...change('yjsReferredOn', 'the referral') }] : []),
        ]}
      />
      {page.victims ? (
        <SummaryList
          title="Victims"
          actions={page.mayRecordVictims ? <a className="govuk-link" href={`/cases/${ref}/victims`}>Record what they were told and said</a> : null}
          rows={
            page.victims.length === 0
              ? [{ key: 'Identified', value: yesNo(told.victimIdentified, 'Yes, and not recorded yet', 'Nobody is known to have been harmed') }]
              : page.victims.map((victim) => ({
                  key: victim.name,
                  value: (
                    <>
                      {victim.enhanced ? <Tag tone="warning">Enhanced rights</Tag> : null}
                      <span className="block">{yesNo(victim.informed, 'Told what is being done.', 'Not told yet.') ?? 'Whether they were told is not recorded.'}</span>
                      <span className="block">{victim.viewDeclined ? 'Asked, and gave no view.' : victim.view ? `“${victim.view}”` : 'Their view is not recorded yet.'}</span>
                    </>
                  ),
                }))
          }
        />
      ) : null}
    </>
  )
}

/** Whether the offences go on the national police record, once where the answer is the same for all, and what follows from it. */
function RecordableFact({ offences }: { offences: CaseFactsOf['offences'] }) {
  const answers = new Set(offences.map(({ recordable }) => recordable?.says))
  const [only] = answers
  return (
    <>
      {answers.size === 1 ? only : (
        <ul className="govuk-list mb-0">{offences.map(({ title, committedOn, recordable }) => <li key={`${title}${committedOn}`}>{title}: {recordable?.says}</li>)}</ul>
      )}
      {offences.some(({ recordable }) => recordable?.answer !== 'no') ? <span className="block text-muted">For a recordable offence a first youth caution, youth conditional caution or conviction makes the child a first-time entrant and goes on the national police record; the other outcomes do not.</span> : null}
    </>
  )
}
