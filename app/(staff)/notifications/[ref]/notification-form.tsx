'use client'

import { useActionState } from 'react'
import { VictimRows, type SavedVictim } from '@/components/victim/victim-rows'
import { ButtonGroup } from '@/components/ui/button-group'
import { Checkboxes } from '@/components/ui/checkboxes'
import { DateInput } from '@/components/ui/date-input'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Radios } from '@/components/ui/radios'
import { Section } from '@/components/ui/section'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { Textarea } from '@/components/ui/textarea'
import { TextInput } from '@/components/ui/text-input'
import type { IsoDay } from '@/lib/domain/deadlines/iso-day'
import { ACCOUNTS, ADULT_RELATIONSHIPS, EVIDENCE, EXPLOITATION, SECTION_45 } from '@/lib/domain/rules/facts'
import { ACCOUNT_WORDS, ADULT_WORDS, ETHNICITIES, EVIDENCE_WORDS, EXPLOITATION_WORDS, SECTION_45_WORDS } from '@/lib/domain/wording/fact-words'
import { typed, typedDay, UNSENT, yesNo } from '../../../form-state'
import { saveNotificationAction } from './action'
import { OffenceRows, type SavedOffence } from './offence-rows-form'

const YES_NO = [{ value: 'yes', label: 'Yes' }, { value: 'no', label: 'No' }, { value: '', label: 'Not recorded yet' }]
const withBlank = <T extends string>(words: readonly T[], labels: Record<T, string>) => [...words.map((value) => ({ value, label: labels[value] })), { value: '', label: 'Not recorded yet' }]

type NotificationFormProps = {
  record: {
    ref: string
    version: number
    child: {
      givenNames: string; familyName: string; knownAs: string | null; dateOfBirth: IsoDay; sex: string | null; ethnicity: string | null
      firstLanguage: string | null; interpreterNeeded: boolean | null; communicationNeeds: string | null; school: string | null
    }
    notification: {
      notifiedOn: IsoDay | null; crimeReference: string | null; officerInCase: string | null; circumstances: string | null; evidence: string | null; account: string | null
      cautioned: boolean | null; legalAdviceOffered: boolean | null; adultPresent: boolean | null; adultRelationship: string | null; adultName: string | null
      careExperienced: boolean | null; socialWorkerView: string | null; exploitation: string | null; exploitationConsidered: boolean | null; exploitationNote: string | null
      section45: string | null; victimIdentified: boolean | null; historyCheckedOn: IsoDay | null; yjsReferredOn: IsoDay | null
    }
    victims: readonly SavedVictim[]
  }
  offences: readonly SavedOffence[]
  edition: { name: string; notice: string | null }
  maySubmit: boolean
  mayRecordVictims: boolean
}

/** The one form of a notification: everything that the police told, with blanks where nothing is recorded. */
export function NotificationForm({ record, offences, edition, maySubmit, mayRecordVictims }: NotificationFormProps) {
  const [state, send] = useActionState(saveNotificationAction, UNSENT)
  const { child, notification: told } = record
  const text = (name: string, saved: string | null) => typed(state, name, saved ?? '')
  const field = (name: string, saved: string | null) => ({ name, defaultValue: text(name, saved), error: state.errors[name] })
  const choice = (name: string, saved: boolean | null) => ({ name, choices: YES_NO, isSmall: true, isInline: true, defaultValue: text(name, yesNo(saved)), error: state.errors[name] })
  const day = (name: string, saved: string | null) => ({ name, defaultValue: typedDay(state, name, saved), error: state.errors[name] })
  const refill = { text, day: (name: string, saved: string | null) => typedDay(state, name, saved), error: (name: string) => state.errors[name] }

  return (
    <form action={send} noValidate>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <input type="hidden" name="ref" value={record.ref} />
      <input type="hidden" name="version" value={record.version} />

      <Section title="The child" id="child">
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
      </Section>

      <Section title="Exploitation" id="exploitation-section">
        <Radios name="exploitation" label="Is the child being exploited by others?" isSmall choices={withBlank(EXPLOITATION, EXPLOITATION_WORDS)} defaultValue={text('exploitation', told.exploitation)} />
        <Radios {...choice('exploitationConsidered', told.exploitationConsidered)} label="Have a referral (NRM) and the section 45 defence been considered?" />
        <Radios name="section45" label="The section 45 defence (Modern Slavery Act 2015)" isSmall choices={withBlank(SECTION_45, SECTION_45_WORDS)} defaultValue={text('section45', told.section45)} />
        <Textarea {...field('exploitationNote', told.exploitationNote)} label="What was considered, and what follows" rows={2} />
      </Section>

      <Section title="What happened" id="what">
        <DateInput {...day('notifiedOn', told.notifiedOn)} label="The notification arrived on" />
        <div className="grid gap-x-6 tablet:grid-cols-2">
          <TextInput {...field('crimeReference', told.crimeReference)} label="Crime reference" />
          <TextInput {...field('officerInCase', told.officerInCase)} label="Officer in the case" />
        </div>
        <Textarea {...field('circumstances', told.circumstances)} label="What is said to have happened" hint="Facts, and who says so. Keep the victim’s name for the victim’s part." />
        <OffenceRows saved={offences} edition={edition} state={state} />
      </Section>

      <Section title="Evidence and account" id="evidence-section">
        <Radios name="evidence" label="How far does the evidence go?" isSmall choices={withBlank(EVIDENCE, EVIDENCE_WORDS)} defaultValue={text('evidence', told.evidence)} error={state.errors.evidence} />
        <Radios name="account" label="What does the child say?" hint="Denying it, or saying nothing, closes no door to diversion without admission." isSmall choices={withBlank(ACCOUNTS, ACCOUNT_WORDS)} defaultValue={text('account', told.account)} />
      </Section>

      <Section title="Rights" id="rights">
        <div className="grid gap-x-6 tablet:grid-cols-2">
          <Radios {...choice('cautioned', told.cautioned)} label="Was the child cautioned (PACE)?" />
          <Radios {...choice('legalAdviceOffered', told.legalAdviceOffered)} label="Was free legal advice offered beforehand?" />
          <Radios {...choice('adultPresent', told.adultPresent)} label="Was an appropriate adult present?" />
          <TextInput {...field('adultName', told.adultName)} label="Name of the appropriate adult" />
        </div>
        <Radios name="adultRelationship" label="Who is the adult to the child?" isSmall choices={withBlank(ADULT_RELATIONSHIPS, ADULT_WORDS)} defaultValue={text('adultRelationship', told.adultRelationship)} />
      </Section>

      {mayRecordVictims ? (
        <Section title="Victims" id="victims">
          <Radios {...choice('victimIdentified', told.victimIdentified)} label="Is anybody known to have been harmed?" />
          <VictimRows saved={record.victims} refill={refill} />
        </Section>
      ) : null}

      <Section title="Checks" id="checks">
        {told.historyCheckedOn ? (
          <input type="hidden" name="historyChecked" value="yes" />
        ) : (
          <Checkboxes name="historyChecked" label="History" hint="Until this is ticked, the rules treat the child’s history as not known, and the case goes to a panel." choices={[{ value: 'yes', label: 'I have checked police and YJS records for earlier disposals today' }]} defaultValue={state.values.historyChecked === 'yes' ? ['yes'] : []} />
        )}
        <DateInput {...day('yjsReferredOn', told.yjsReferredOn)} label="Referred to the youth justice service on" hint="Possession of a knife: within one working day." />
      </Section>

      <ButtonGroup>
        {maySubmit ? <SubmitButton name="intent" value="submit" pendingText="Submitting…">Save and submit to triage</SubmitButton> : null}
        <SubmitButton name="intent" value="save" look={maySubmit ? 'secondary' : 'primary'}>{maySubmit ? 'Save as a draft' : 'Save'}</SubmitButton>
      </ButtonGroup>
    </form>
  )
}
