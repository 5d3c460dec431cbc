import type { AccessSettings } from '../access/access-settings'
import type { Role } from '../access/role'
import { searchName } from '../intake/search-name'

/** What is pointed out about looking: each says what was seen, and nothing about why. */
export const POINTED_KINDS = {
  'family-name': 'Looked at a child who has their own family name',
  neighbour: 'Looked at a child who lives, or lived, at their own postcode',
  many: 'Looked at many different children within an hour',
  'no-task': 'Looked at children of whom they have no task on record',
  night: 'Looked at records at night',
} as const
/** A key of `POINTED_KINDS`. */
export type PointedKind = keyof typeof POINTED_KINDS

/** What can come of looking into it. */
export const POINTED_ANSWERS = { 'in-order': 'Looked into: in order', 'spoken-to': 'Looked into: spoken to', 'taken-further': 'Looked into: taken further' } as const
/** A key of `POINTED_ANSWERS`. */
export type PointedAnswer = keyof typeof POINTED_ANSWERS

/** Posts from which nobody looks without a task of their own; a manager's, or an authoriser's, is a task in itself. */
const TASK_ROLES: readonly Role[] = ['triage_officer', 'case_manager', 'victim_worker', 'panel_member']

/** One person's looks at one child's record on a day. */
export type LooksAtChild = { personId: string; name: string; roles: readonly Role[]; childId: string; familyName: string; isOwnPostcode: boolean; hasTask: boolean; nightLooks: number; hours: readonly number[] }

/** Something to point out: how many children or looks, and how many are usual for the person in an hour where that is what is compared. */
export type Pointed = { personId: string; kind: PointedKind; childId: string | null; counted: number; usual: number | null }

/** The last name of somebody on the staff, as names are compared; parts of a double name count each. */
const familyNamesOf = (name: string): string[] => name.trim().split(/\s+/).slice(-1).flatMap((last) => [searchName(last), ...searchName(last).split(' ')])

/** Whether somebody has a child's family name, or one of its parts. A common name is pointed out like a rare one: whoever looks into it knows. */
export function isOwnFamilyName(name: string, familyName: string): boolean {
  const theirs = searchName(familyName)
  return familyNamesOf(name).some((own) => own !== '' && (own === theirs || theirs.split(' ').includes(own)))
}

/** What is pointed out of a day's looks. `usual` is how many different children somebody looks at in an hour in which they look at any; nobody's usual is not known. */
export function pointedOut(looks: readonly LooksAtChild[], usual: ReadonlyMap<string, number>, settings: AccessSettings): Pointed[] {
  const aboutChild = looks.flatMap((look): Pointed[] => {
    const one = { personId: look.personId, childId: look.childId, counted: look.hours.length, usual: null }
    return [...(isOwnFamilyName(look.name, look.familyName) ? [{ ...one, kind: 'family-name' as const }] : []), ...(look.isOwnPostcode ? [{ ...one, kind: 'neighbour' as const }] : [])]
  })
  const aboutDay = [...looksByPerson(looks)].flatMap(([personId, own]): Pointed[] => {
    const busiest = busiestHour(own)
    const known = usual.get(personId) ?? null
    const night = own.reduce((sum, { nightLooks }) => sum + nightLooks, 0)
    const without = own[0]?.roles.some((role) => !TASK_ROLES.includes(role)) ? 0 : own.filter(({ hasTask }) => !hasTask).length
    return [
      ...(busiest >= settings.manyChildren && (known === null || busiest >= known * settings.manyTimesUsual) ? [{ personId, kind: 'many' as const, childId: null, counted: busiest, usual: known === null ? null : Math.round(known) }] : []),
      ...(without >= settings.noTask ? [{ personId, kind: 'no-task' as const, childId: null, counted: without, usual: null }] : []),
      ...(night >= settings.nightLooks ? [{ personId, kind: 'night' as const, childId: null, counted: night, usual: null }] : []),
    ]
  })
  return [...aboutChild, ...aboutDay]
}

/** A day's looks, person by person. */
export function looksByPerson(looks: readonly LooksAtChild[]): Map<string, LooksAtChild[]> {
  const people = new Map<string, LooksAtChild[]>()
  for (const look of looks) {
    const own = people.get(look.personId)
    if (own) own.push(look)
    else people.set(look.personId, [look])
  }
  return people
}

/** How many different children somebody looked at in the hour of the day in which they were most. */
export function busiestHour(looks: readonly Pick<LooksAtChild, 'hours'>[]): number {
  const hours = new Map<number, number>()
  for (const { hours: own } of looks) for (const hour of new Set(own)) hours.set(hour, (hours.get(hour) ?? 0) + 1)
  return Math.max(0, ...hours.values())
}
