'use client'

import type { ReactNode } from 'react'
import { VictimRows, type SavedVictim } from '@/components/victim/victim-rows'
import { Checkboxes } from '@/components/ui/checkboxes'
import { DateInput } from '@/components/ui/date-input'
import { InsetText } from '@/components/ui/inset-text'
import { Radios } from '@/components/ui/radios'
import { Section as PageSection } from '@/components/ui/section'
import { Select } from '@/components/ui/select'
import { Textarea } from '@/components/ui/textarea'
import { TextInput } from '@/components/ui/text-input'
import type { IsoDay } from '@/lib/domain/deadlines/iso-day'
import { LAWFUL_BASES, LAWFUL_BASIS_WORDS, REFERRAL_SOURCES, SOURCE_WORDS, WITHOUT_POLICE } from '@/lib/domain/intake/referral'
import { RELEASE_WORDS, RELEASES } from '@/lib/domain/intake/release'
import { SECTION_NAMES, type Section } from '@/lib/domain/intake/sections'
import { ACCOUNTS, ADULT_RELATIONSHIPS, EVIDENCE, EXPLOITATION, SECTION_45 } from '@/lib/domain/rules/facts'
import { ACCOUNT_WORDS, ADULT_WORDS, ETHNICITIES, EVIDENCE_WORDS, EXPLOITATION_WORDS, SECTION_45_WORDS } from '@/lib/domain/wording/fact-words'
import { typed, typedDay, yesNo, type FormState } from '../../../form-state'
import { OffenceRows } from './offence-rows-form'

const YES_NO = [{ value: 'yes', label: 'Yes' }, { value: 'no', label: 'No' }, { value: '', label: 'Not recorded yet' }]
const withBlank = <T extends string>(words: readonly T[], labels: Record<T, string>) => [...words.map((value) => ({ value, label: labels[value] })), { value: '', label: 'Not recorded yet' }]

/** What triage needs before it can begin, section by section; the rest may come later. */
const NEEDED: Record<Section, string> = {
  referral: 'Needed now: who told us, and why we may hold it. The rest can come later.',
  child: 'The name and the day of birth are enough to begin. The rest can come later.',
  circumstances: 'Needed now: the day, who deals with it, and what happened. The rest can come later.',
  offences: 'Needed now: at least one offence.',
  evidence: 'Needed now: the evidence. What the child says can come later.',
  rights: 'Can come later, but before a community resolution or a caution.',
  victims: 'Can come later; the clock for telling them runs from the notification.',
  history: 'Can come later; until it is checked, the rules treat the history as not known.',
}

type Offences = Parameters<typeof OffenceRows>[0]

/** A notification as its form shows it. */
export type NotificationRecord = {
  ref: string
  version: number
  status: string
  child: {
    givenNames: string; familyName: string; knownAs: string | null; dateOfBirth: IsoDay; sex: string | null; ethnicity: string | null
    firstLanguage: string | null; interpreterNeeded: boolean | null; communicationNeeds: string | null; school: string | null
  }
  notification: {
    notifiedOn: IsoDay | null; crimeReference: string | null; officerInCase: string | null; circumstances: string | null; evidence: string | null; account: string | null
    cautioned: boolean | null; legalAdviceOffered: boolean | null; adultPresent: boolean | null; adultRelationship: string | null; adultName: string | null
    careExperienced: boolean | null; socialWorkerView: string | null; exploitation: string | null; exploitationConsidered: boolean | null; exploitationNote: string | null
    section45: string | null; victimIdentified: boolean | null; historyCheckedOn: IsoDay | null; yjsReferredOn: IsoDay | null
    release: string | null; releasedOn: IsoDay | null; bailUntil: IsoDay | null; bailConditionsUntil: IsoDay | null; releaseReviewOn: IsoDay | null
  }
  referral: { source: string; fromName: string | null; fromRole: string | null; fromContact: string | null; lawfulBasis: string | null; asks: string | null; policeInvolved: boolean | null } | null
  sentBack: { sections: readonly { section: Section; reason: string }[] } | null
  victims: readonly SavedVictim[]
}

type NotificationFieldsProps = { record: NotificationRecord; sections: readonly Section[]; offences: Offences['saved']; edition: Offences['edition']; state: FormState }

/** The questions of a notification, section by section: those that are open, each with what is saved or typed. */
export function NotificationFields({ record, sections, offences, edition, state }: NotificationFieldsProps) {
  const { child, notification: told, referral } = record
  const text = (name: string, saved: string | null) => typed(state, name, saved ?? '')
  const field = (name: string, saved: string | null) => ({ name, defaultValue: text(name, saved), error: state.errors[name] })
  const choice = (name: string, saved: boolean | null) => ({ name, choices: YES_NO, isSmall: true, isInline: true, defaultValue: text(name, yesNo(saved)), error: state.errors[name] })
  const day = (name: string, saved: string | null) => ({ name, defaultValue: typedDay(state, name, saved), error: state.errors[name] })
  const refill = { text, day: (name: string, saved: string | null) => typedDay(state, name, saved), error: (name: string) => state.errors[name] }
  const isFromPolice = !referral || referral.policeInvolved === true
  const part = (section: Section, questions: ReactNode) => {
    const asked = record.sentBack?.sections.find((one) => one.section === section)
    return sections.includes(section) ? (
      <PageSection title={SECTION_NAMES[section]} id={`${section}-section`}>
        {asked ? <InsetText><strong>Triage asks:</strong> {asked.reason}</InsetText> : record.status === 'draft' ? <p className="govuk-hint">{NEEDED[section]}</p> : null}
        {questions}
      </PageSection>
    ) : null
  }

  return (
    <>
      {referral ? part('referral', (
        <>
          <Radios name="source" label="Who told us about the child?" isSmall choices={REFERRAL_SOURCES.map((value) => ({ value, label: SOURCE_WORDS[value] }))} defaultValue={text('source', referral.source)} error={state.errors.source} />
          <div className="grid gap-x-6 tablet:grid-cols-2">
            <TextInput {...field('fromName', referral.fromName)} label="Their name" />
            <TextInput {...field('fromRole', referral.fromRole)} label="Their role" />
          </div>
          <TextInput {...field('fromContact', referral.fromContact)} label="How to reach them" />
          <Radios name="lawfulBasis" label="Why may we hold what they told us?" isSmall choices={withBlank(LAWFUL_BASES, LAWFUL_BASIS_WORDS)} defaultValue={text('lawfulBasis', referral.lawfulBasis)} error={state.errors.lawfulBasis} />
          <Textarea {...field('asks', referral.asks)} label="What do they ask for?" rows={3} />
          <Radios {...choice('policeInvolved', referral.policeInvolved)} label="Are the police involved?" hint="If they are, save: the questions that the police can answer are then asked here too." />
          {isFromPolice ? null : <InsetText>{WITHOUT_POLICE}</InsetText>}
        </>
      )) : null}

      {part('child', (
        <>
          <div className="grid gap-x-6 tablet:grid-cols-2">
            <TextInput {...field('givenNames', child.givenNames)} label="Given names" />
            <TextInput {...field('familyName', child.familyName)} label="Family name" />
            <TextInput {...field('knownAs', child.knownAs)} label="Known as (if different)" />
            <TextInput {...field('school', child.school)} label="School or college" />
          </div>
          <DateInput {...day('dateOfBirth', child.dateOfBirth)} label="Day of birth" />
          <Radios name="sex" label="Sex" isSmall isInline choices={[{ value: 'female', label: 'Female' }, { value: 'male', label: 'Male' }, { value: 'not-stated', label: 'Not stated' }, { value: '', label: 'Not recorded yet' }]} defaultValue={text('sex', child.sex)} />
          <Select {...field('ethnicity', child.ethnicity)} label="Ethnicity, as the child defines it" emptyLabel="Not recorded yet" options={Object.entries(ETHNICITIES).map(([value, label]) => ({ value, label }))} />
          <div className="grid gap-x-6 tablet:grid-cols-2">
            <TextInput {...field('firstLanguage', child.firstLanguage)} label="First language" />
            <Radios {...choice('interpreterNeeded', child.interpreterNeeded)} label="Is an interpreter needed?" />
          </div>
          <Textarea {...field('communicationNeeds', child.communicationNeeds)} label="Communication needs and adjustments" hint="Stands at the top of every page about the child. Write “none known” if there are none." rows={2} />
          <Radios {...choice('careExperienced', told.careExperienced)} label="Is the child care-experienced?" />
          <Textarea {...field('socialWorkerView', told.socialWorkerView)} label="The social worker’s view (if care-experienced, or at a children’s home)" rows={3} />
          <h3 className="govuk-heading-s">Exploitation</h3>
          <Radios name="exploitation" label="Is the child being exploited by others?" isSmall choices={withBlank(EXPLOITATION, EXPLOITATION_WORDS)} defaultValue={text('exploitation', told.exploitation)} />
          <Radios {...choice('exploitationConsidered', told.exploitationConsidered)} label="Have a referral (NRM) and the section 45 defence been considered?" />
          <Radios name="section45" label="The section 45 defence (Modern Slavery Act 2015)" isSmall choices={withBlank(SECTION_45, SECTION_45_WORDS)} defaultValue={text('section45', told.section45)} />
          <Textarea {...field('exploitationNote', told.exploitationNote)} label="What was considered, and what follows" rows={2} />
        </>
      ))}

      {part('circumstances', (
        <>
          <DateInput {...day('notifiedOn', told.notifiedOn)} label={referral ? 'The referral arrived on' : 'The notification arrived on'} />
          {isFromPolice ? (
            <div className="grid gap-x-6 tablet:grid-cols-2">
              <TextInput {...field('crimeReference', told.crimeReference)} label="Crime reference" />
              <TextInput {...field('officerInCase', told.officerInCase)} label="Officer in the case" />
            </div>
          ) : null}
          <Textarea {...field('circumstances', told.circumstances)} label="What is said to have happened" hint="Facts, and who says so. Keep the victim’s name for the victim’s part." />
          {isFromPolice ? (
            <>
              <Radios name="release" label="How was the child released?" isSmall choices={withBlank(RELEASES, RELEASE_WORDS)} defaultValue={text('release', told.release)} error={state.errors.release} />
              <div className="grid gap-x-6 tablet:grid-cols-2">
                <DateInput {...day('releasedOn', told.releasedOn)} label="Released on" />
                <DateInput {...day('releaseReviewOn', told.releaseReviewOn)} label="Next review of the bail or the investigation" />
                <DateInput {...day('bailUntil', told.bailUntil)} label="Bail ends on (if on bail)" />
                <DateInput {...day('bailConditionsUntil', told.bailConditionsUntil)} label="Bail conditions end on (if there are any)" />
              </div>
            </>
          ) : null}
        </>
      ))}

      {part('offences', <OffenceRows saved={offences} edition={edition} state={state} />)}

      {part('evidence', (
        <>
          <Radios name="evidence" label="How far does the evidence go?" isSmall choices={withBlank(EVIDENCE, EVIDENCE_WORDS)} defaultValue={text('evidence', told.evidence)} error={state.errors.evidence} />
          <Radios name="account" label="What does the child say?" hint="Denying it, or saying nothing, closes no door to diversion without admission." isSmall choices={withBlank(ACCOUNTS, ACCOUNT_WORDS)} defaultValue={text('account', told.account)} />
        </>
      ))}

      {part('rights', (
        <>
          <div className="grid gap-x-6 tablet:grid-cols-2">
            <Radios {...choice('cautioned', told.cautioned)} label="Was the child cautioned (PACE)?" />
            <Radios {...choice('legalAdviceOffered', told.legalAdviceOffered)} label="Was free legal advice offered beforehand?" />
            <Radios {...choice('adultPresent', told.adultPresent)} label="Was an appropriate adult present?" />
            <TextInput {...field('adultName', told.adultName)} label="Name of the appropriate adult" />
          </div>
          <Radios name="adultRelationship" label="Who is the adult to the child?" isSmall choices={withBlank(ADULT_RELATIONSHIPS, ADULT_WORDS)} defaultValue={text('adultRelationship', told.adultRelationship)} />
        </>
      ))}

      {part('victims', (
        <>
          <Radios {...choice('victimIdentified', told.victimIdentified)} label="Is anybody known to have been harmed?" />
          <VictimRows saved={record.victims} refill={refill} />
        </>
      ))}

      {part('history', (
        <>
          {told.historyCheckedOn ? (
            <input type="hidden" name="historyChecked" value="yes" />
          ) : (
            <Checkboxes name="historyChecked" label="Earlier disposals" hint="Until this is ticked, the rules treat the child’s history as not known, and the case goes to a panel." choices={[{ value: 'yes', label: 'I have checked police and YJS records for earlier disposals today' }]} defaultValue={state.values.historyChecked === 'yes' ? ['yes'] : []} />
          )}
          <DateInput {...day('yjsReferredOn', told.yjsReferredOn)} label="Referred to the youth justice service on" hint="Possession of a knife: within one working day." />
        </>
      ))}
    </>
  )
}
