/** What must be known about every child at triage (R97), in the order in which it is asked; the part is where on the child’s record it is answered. */
export const CHARACTERISTICS = [
  { name: 'ethnicity', says: 'Self-defined ethnicity', part: 'identity' },
  { name: 'sex', says: 'Sex', part: 'names' },
  { name: 'send', says: 'Special educational needs and disabilities', part: 'education' },
  { name: 'care', says: 'Care status', part: 'care' },
  { name: 'ete', says: 'Education, training or work', part: 'education' },
  { name: 'language', says: 'First language', part: 'identity' },
  { name: 'roma', says: 'Whether the child is Roma', part: 'identity' },
] as const

/** Something that must be known about every child. */
export type Characteristic = (typeof CHARACTERISTICS)[number]

/** The answers to what must be known: null where nobody has answered. “Not stated” is an answer. */
export type CharacteristicAnswers = {
  ethnicity: string | null
  sex: string | null
  sendStatus: string | null
  eteStatus: string | null
  firstLanguage: string | null
  roma: string | null
  hasCareStatus: boolean
}

/**
 * What is still to be asked about a child (R97): nothing recorded is chased, “not stated” is not. It closes no outcome;
 * the rules contract has no such rule.
 */
export function missingCharacteristics(child: CharacteristicAnswers): Characteristic[] {
  const isAnswered: Record<Characteristic['name'], boolean> = {
    ethnicity: child.ethnicity !== null,
    sex: child.sex !== null,
    send: child.sendStatus !== null,
    care: child.hasCareStatus,
    ete: child.eteStatus !== null,
    language: child.firstLanguage !== null && child.firstLanguage.trim() !== '',
    roma: child.roma !== null,
  }
  return CHARACTERISTICS.filter(({ name }) => !isAnswered[name])
}
