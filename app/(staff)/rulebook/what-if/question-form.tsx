import { DateInput } from '@/components/ui/date-input'
import { Radios } from '@/components/ui/radios'
import { Select } from '@/components/ui/select'
import { Textarea } from '@/components/ui/textarea'
import { TextInput } from '@/components/ui/text-input'
import type { WhatIfQuestion } from '@/lib/domain/rulebook/what-if-questions'
import { typed, typedDay, type FormState } from '../../../form-state'

const NOT_KNOWN = 'Not known'

/** One fact, asked so that “not known” is an answer like any other. */
export function QuestionField({ question, state, today }: { question: WhatIfQuestion; state: FormState; today: string }) {
  const { path, label, hint } = question
  const field = { name: path, label, ...(hint ? { hint } : {}), error: state.errors[path] }
  switch (question.kind) {
    case 'day':
      return <DateInput {...field} defaultValue={typedDay(state, path, path === 'asOf' ? today : null)} />
    case 'yes-no':
      return <Radios {...field} isSmall isInline defaultValue={typed(state, path)} choices={[{ value: '', label: NOT_KNOWN }, { value: 'yes', label: 'Yes' }, { value: 'no', label: 'No' }]} />
    case 'word':
      return <Select {...field} emptyLabel={NOT_KNOWN} options={question.choices} defaultValue={typed(state, path)} />
    case 'lines':
      return <Textarea {...field} rows={3} defaultValue={typed(state, path)} />
    case 'number':
      return <TextInput {...field} width={2} inputMode="numeric" autoComplete="off" defaultValue={typed(state, path)} />
    case 'text':
      return <TextInput {...field} autoComplete="off" defaultValue={typed(state, path)} />
  }
}
