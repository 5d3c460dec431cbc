import type { PersonRecord } from '@/lib/domain/matching/person-record'

/** An invented record; records with the same `who` are of one person. */
export type InventedRecord = Record<keyof Required<Omit<PersonRecord, 'otherNames'>>, string | null> & { who: string }

/** What a set of invented records is like. */
export type InventedSet = {
  seed: number
  people: number
  /** The most further records a person has; most have fewer. */
  mostDuplicates: number
  /** The most errors in one further record. */
  mostErrors: number
  /** The share of people who have a brother or sister at the same address in the set. */
  siblings: number
}

const GIVEN = 'amelia olivia isla ava mia ivy lily isabella rosie sophia grace freya willow charlotte florence evie ella poppy emily maya zara layla aisha fatima zofia maja hanna noah oliver george arthur muhammad leo harry oscar archie jack theo freddie henry charlie luca jude albie jacob ethan alfie tommy finley reuben mason kai tyler callum jayden connor ryan liam kian adam yusuf ibrahim omar kacper jakub filip stephen catherine philip geoffrey madeleine nicholas rebecca matthew thomas michael benjamin samuel joshua'.split(' ')
const FAMILY = 'smith jones taylor brown williams wilson johnson davies robinson wright thompson evans walker white roberts green hall wood jackson clarke patel khan begum ahmed hussain singh kaur nowak kowalska popescu okafor adeyemi mensah nguyen chen harmsworth thurgood larwood whitlock bartram cubitt mobbs thirtle catchpole howes sayer spinks utting nudd gooch bullen dack eke fakes gedge high ives jermy ketteringham leeder mace neave orford pye quantrill rix starling tuck utton vince websdale youngs'.split(' ')
const SYLLABLES = 'bar den wick ham ley ton ford mer gar lin dal pen ros tre win wal hol cas mar ster by field man ner sk ov rad'.split(' ')
const KINDS = ['street', 'road', 'close', 'lane', 'avenue']

/** A sequence of numbers from 0 to 1 that is the same for the same seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Invented records with errors such as FEBRL's generator makes (P. Christen, 2005): slips of the keyboard, spellings by ear, values lost, replaced or swapped. */
export function inventedRecords({ seed, people, mostDuplicates, mostErrors, siblings }: InventedSet): InventedRecord[] {
  const random = seeded(seed)
  const below = (limit: number): number => Math.floor(random() * limit)
  const oneOf = <T>(list: readonly T[]): T => list[below(list.length)] as T
  // To a power, so that the first names of a list are common and the last ones rare.
  const commonOf = (list: readonly string[]): string => list[Math.floor(random() ** 1.5 * list.length)] ?? ''
  const word = (): string => Array.from({ length: 2 + below(2) }, () => oneOf(SYLLABLES)).join('')
  const familyName = (): string => (random() < 0.5 ? commonOf(FAMILY) : word())
  const figures = (length: number): string => Array.from({ length }, () => below(10)).join('')
  const day = (): string => new Date(Date.UTC(2008, 0, 1) + below(9 * 365) * 86_400_000).toISOString().slice(0, 10)
  const streets = Array.from({ length: Math.ceil(people / 3) }, () => ({ street: `${word()} ${oneOf(KINDS)}`, postcode: `nr${1 + below(30)} ${below(10)}${String.fromCharCode(97 + below(26), 97 + below(26))}` }))

  const slip = (text: string): string => {
    const at = below(text.length)
    const letter = /\d/.test(text[at] ?? '') ? figures(1) : String.fromCharCode(97 + below(26))
    return oneOf([
      () => text.slice(0, at) + letter + text.slice(at),
      () => (text.length > 2 ? text.slice(0, at) + text.slice(at + 1) : text),
      () => text.slice(0, at) + letter + text.slice(at + 1),
      () => text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2),
    ])()
  }
  const byEar = (text: string): string => text.replace(oneOf([/ph/, /c(?=[aou])/, /ck/, /ee/, /ie/, /y/, /v/]), (found) => ({ ph: 'f', c: 'k', ck: 'k', ee: 'ea', ie: 'ee', y: 'ie', v: 'ph' })[found] ?? found)
  const daySlip = (text: string): string => {
    const [year = '', month = '', date = ''] = text.split('-')
    const made = oneOf([
      () => `${year}-${date}-${month}`,
      () => `${Number(year) + (random() < 0.5 ? 1 : -1)}-${month}-${date}`,
      () => `${year}-${month}-${String(1 + below(28)).padStart(2, '0')}`,
      () => text.slice(0, 8) + (text[9] ?? '') + (text[8] ?? ''),
    ])()
    return Number.isNaN(Date.parse(made)) ? text : made
  }
  const afresh = { givenNames: () => commonOf(GIVEN), familyName, dateOfBirth: day, postcode: () => oneOf(streets).postcode, street: () => oneOf(streets).street, houseNumber: () => String(1 + below(140)) }
  const fields = ['givenNames', 'familyName', 'dateOfBirth', 'postcode', 'street', 'houseNumber'] as const

  const withError = (record: InventedRecord): InventedRecord => {
    if (random() < 0.05) return { ...record, givenNames: record.familyName, familyName: record.givenNames }
    const field = oneOf(fields)
    const value = record[field]
    if (value === null) return record
    const kind = random()
    if (kind < 0.15) return { ...record, [field]: null }
    if (kind < 0.25) return { ...record, [field]: afresh[field]() }
    if (field === 'dateOfBirth') return { ...record, [field]: daySlip(value) }
    return { ...record, [field]: kind < 0.4 && field !== 'houseNumber' && field !== 'postcode' ? byEar(value) : slip(value) }
  }

  const records: InventedRecord[] = []
  for (let number = 0; number < people; number++) {
    const brother = random() < siblings ? records.at(-1) : undefined
    const place = oneOf(streets)
    const original: InventedRecord = {
      who: String(number), givenNames: commonOf(GIVEN), familyName: brother?.familyName ?? familyName(), dateOfBirth: day(),
      postcode: brother?.postcode ?? place.postcode, street: brother?.street ?? place.street, houseNumber: brother?.houseNumber ?? afresh.houseNumber(),
    }
    records.push(original)
    for (let copy = Math.floor(random() ** 2 * (mostDuplicates + 1)); copy > 0; copy--) {
      let made = original
      for (let error = 1 + below(mostErrors); error > 0; error--) made = withError(made)
      records.push(made)
    }
  }
  return records
}
