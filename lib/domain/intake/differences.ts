import type { IsoDay } from '../deadlines/iso-day'
import { writtenDay } from '../wording/written-day'
import { QUESTIONS, type Question, type Section } from './sections'

/** The fields of a form as they were sent or typed, by name. */
export type FieldValues = Readonly<Record<string, string | readonly string[]>>

/** The answers of a notification by the name of its question: days as ISO days, yes and no as words, rows of a list as one text each. */
export type Answers = Readonly<Record<string, string>>

/** A question to which what is saved and what was typed give different answers, both in words. */
export type Difference = { name: string; label: string; saved: string; typed: string }

/** An offence or a person harmed as one line, so that two lists can be compared and read. */
export const rowInWords = (parts: readonly (string | null | undefined)[]): string => parts.map((part) => part?.trim()).filter(Boolean).join(', ')

const one = (values: FieldValues, name: string): string => {
  const value = values[name]
  return (typeof value === 'string' ? value : (value?.[0] ?? '')).replaceAll('\r\n', '\n').trim()
}

/** A day in three boxes as an ISO day, or as it stands there while it is none. */
function typedDay(values: FieldValues, name: string): IsoDay {
  const [day, month, year] = ['day', 'month', 'year'].map((part) => one(values, `${name}-${part}`))
  return day && month && /^\d{4}$/.test(year ?? '') && /^\d{1,2}$/.test(day) && /^\d{1,2}$/.test(month) ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : rowInWords([day, month, year])
}

/** The rows that were typed under a name, in order, without those that were removed. */
function typedRows(values: FieldValues, list: string): ((name: string) => string)[] {
  const indexes = new Set(Object.keys(values).flatMap((name) => (name.startsWith(`${list}.`) ? [Number(name.split('.')[1])] : [])))
  return [...indexes].sort((a, b) => a - b).map((index) => (name: string) => one(values, `${list}.${index}.${name}`)).filter((row) => !row('remove'))
}

const wasAsked = (values: FieldValues, { name, kind }: Question): boolean =>
  Object.keys(values).some((field) => (kind === 'text' ? field === name : kind === 'day' ? field === `${name}-day` : field.startsWith(`${name}.`)))

/** The answers that stand in a form, of those questions that it asks; its offences are told as the saved ones are, since rows of a form may name them in another way. */
export function typedAnswers(values: FieldValues, offences: string): Answers {
  const answers: Record<string, string> = {}
  for (const question of Object.values(QUESTIONS).flat()) {
    if (!wasAsked(values, question)) continue
    const { name, kind } = question
    answers[name] = kind === 'text' ? one(values, name)
      : kind === 'day' ? typedDay(values, name)
      : kind === 'offences' ? offences
      : typedRows(values, name).map((row) => victimInWords({ name: row('name'), enhanced: row('enhanced'), informed: row('informed'), view: row('said') === 'view' ? row('view') : '', said: row('said') })).filter(Boolean).sort().join('\n')
  }
  return answers
}

/** A person harmed as one line: the same for one who is saved and one who was typed. */
export function victimInWords({ name, enhanced, informed, view, said }: { name: string; enhanced: string; informed: string; view: string; said: string }): string {
  if (!name.trim()) return ''
  return rowInWords([
    name, enhanced === 'yes' ? 'enhanced rights' : enhanced === 'no' ? 'no enhanced rights' : '', informed === 'yes' ? 'told' : informed === 'no' ? 'not told' : '',
    said === 'declined' ? 'gave no view' : view ? `“${view}”` : '',
  ])
}

function inWords({ kind, words }: Question, answer: string): string {
  if (answer === '') return 'Not recorded'
  if (kind === 'day') return /^\d{4}-\d{2}-\d{2}$/.test(answer) ? writtenDay(answer) : answer
  return words?.[answer] ?? answer
}

/** Where what is saved and what was typed are not the same, section by section; a question that was not asked is not compared. */
export function differences(saved: Answers, typed: Answers, sections: readonly Section[]): Difference[] {
  return sections.flatMap((section) => QUESTIONS[section]).flatMap((question) => {
    const [was, now] = [saved[question.name], typed[question.name]]
    return was === undefined || now === undefined || was === now ? [] : [{ name: question.name, label: question.label, saved: inWords(question, was), typed: inWords(question, now) }]
  })
}
