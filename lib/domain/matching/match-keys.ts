import type { ReadyPerson } from './compare-people'
import { soundOf } from './sound-of'

const soundsOf = (name: string | null): string[] => [...new Set((name ?? '').split(' ').filter((word) => word.length > 1).map((word) => soundOf(word)))]

/**
 * The keys under which a record is looked for: two records that share none are not compared. Each key joins two facts,
 * so that a slip in one fact leaves the keys of the others; names go in without saying which is the family name, since
 * people swap them.
 */
export function matchKeys(person: ReadyPerson): string[] {
  const sounds = [...new Set([person.given, person.family, ...person.others].flatMap(soundsOf))].sort()
  const keys: string[] = []
  for (const [index, one] of sounds.entries()) for (const other of sounds.slice(index + 1)) keys.push(`n:${one}:${other}`)
  if (person.dateOfBirth) {
    const [year = '', month = '', day = ''] = person.dateOfBirth.split('-')
    keys.push(`b:${person.dateOfBirth}`)
    for (const sound of sounds) keys.push(`y:${sound}:${year}`, `d:${sound}:${[month, day].sort().join('')}`)
  }
  if (person.postcode) for (const sound of sounds) keys.push(`p:${sound}:${person.postcode}`)
  if (person.houseNumber) for (const sound of sounds) keys.push(`x:${sound}:${person.houseNumber}`)
  if (person.street) {
    const street = soundOf(person.street)
    if (person.houseNumber) keys.push(`h:${street}:${person.houseNumber}`)
    if (person.postcode) keys.push(`s:${street}:${person.postcode}`)
    for (const sound of sounds) keys.push(`w:${sound}:${street}`)
  }
  return [...new Set(keys)]
}
