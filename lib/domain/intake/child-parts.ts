/** The parts of a child's record that have a screen of their own, with its heading. */
export const CHILD_PARTS = {
  names: 'Names, date of birth and sex',
  identity: 'Ethnicity and language',
  education: 'Special educational needs, school and work',
  communication: 'Communication needs and adjustments',
  care: 'Care status',
  addresses: 'Addresses',
  carers: 'Parents and carers',
  warnings: 'Warnings',
  exploitation: 'Exploitation and going missing',
  nrm: 'National Referral Mechanism',
  note: 'Add a note',
  access: 'Who may see this record',
} as const

/** One part of a child's record. */
export type ChildPart = keyof typeof CHILD_PARTS

/** Tells whether a word of an address is a part of a child's record. */
export function isChildPart(word: string): word is ChildPart {
  return Object.hasOwn(CHILD_PARTS, word)
}
