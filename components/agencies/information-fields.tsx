import type { ReactNode } from 'react'
import { choicesOf } from '@/components/ui/choices-of'
import { DateInput } from '@/components/ui/date-input'
import type { DateParts } from '@/components/ui/date-parts'
import { Radios } from '@/components/ui/radios'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { Textarea } from '@/components/ui/textarea'
import { CONSENT_ANSWERS, HANDLING_CODES, INFORMATION_ASSESSMENTS, INFORMATION_KINDS, SOURCE_EVALUATIONS } from '@/lib/domain/agencies/information-grades'

type InformationFieldsProps = {
  /** What stands in a field: what was typed, or what is saved. */
  value: (name: string) => string
  happenedOn: DateParts
  errors: Readonly<Record<string, string>>
  /** Why the reader may not record under conditions; null where they may. */
  closedC: ReactNode | null
}

/** The fields of a piece of police information: what, when, from whom, and its grade of 3x5x2. */
export function InformationFields({ value, happenedOn, errors, closedC }: InformationFieldsProps) {
  const graded = (words: Readonly<Record<string, string>>) => choicesOf(words).map((choice) => ({ ...choice, label: `${choice.value}: ${choice.label}` }))
  return (
    <>
      <Select name="kind" label="What it is about" emptyLabel="Choose" options={choicesOf(INFORMATION_KINDS)} defaultValue={value('kind')} error={errors.kind} />
      <DateInput name="happenedOn" label="When it happened" hint="Leave it empty if the source does not say" defaultValue={happenedOn} error={errors.happenedOn} />
      <Textarea name="says" label="What is said to have happened" hint="What is said, and not what you think of it. No names of other children, and nothing that gives the source away" rows={5} defaultValue={value('says')} error={errors.says} />
      <Textarea name="meaning" label="What it means for the safety of others" hint="Your judgement, kept apart from what is said to have happened" rows={3} defaultValue={value('meaning')} error={errors.meaning} />
      <TextInput name="sourceAgency" label="Organisation that holds it" maxLength={200} defaultValue={value('sourceAgency')} error={errors.sourceAgency} />
      <TextInput name="source" label="Person, or system and reference there" hint="Shown only here, and never to a panel" maxLength={200} defaultValue={value('source')} error={errors.source} />
      <Radios name="sourceEvaluation" label="Source" hint="How far the source has proved right before" isInline choices={graded(SOURCE_EVALUATIONS)} defaultValue={value('sourceEvaluation')} error={errors.sourceEvaluation} />
      <Radios name="assessment" label="Information" hint="How the source came to know it" choices={graded(INFORMATION_ASSESSMENTS)} defaultValue={value('assessment')} error={errors.assessment} />
      <Radios name="handling" label="Handling" choices={graded(HANDLING_CODES).map((choice) => (choice.value === 'C' && closedC ? { ...choice, closed: closedC } : choice))} defaultValue={value('handling')} error={errors.handling} />
      <TextInput name="conditions" label="Conditions, where it may be shared only under some" maxLength={1000} defaultValue={value('conditions')} error={errors.conditions} />
      <Radios name="consent" label="Did the child or a parent agree that it is disclosed?" hint="Asked where it can be asked safely; it is not what makes it lawful" isInline choices={choicesOf(CONSENT_ANSWERS)} defaultValue={value('consent')} error={errors.consent} />
    </>
  )
}
