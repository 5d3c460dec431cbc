/** Why a restricted record has to be opened at once by somebody who is not named. */
export const EMERGENCY_REASONS = {
  danger: 'The child, or somebody else, is in danger now',
  custody: 'The child is in police custody, or about to be interviewed',
  missing: 'The child is missing',
  safeguarding: 'A safeguarding decision cannot wait for those who are named',
  court: 'A court or the CPS needs an answer today',
  other: 'Something else that cannot wait',
} as const

/** A key of `EMERGENCY_REASONS`. */
export type EmergencyReason = keyof typeof EMERGENCY_REASONS

/** Those who may review an emergency: one another's check, in falling order of closeness to the record. */
type Reviewers = { namedManagers: readonly string[]; serviceManagers: readonly string[]; managers: readonly string[] }

/**
 * Who reviews an emergency: the managers who are named on the record; where none is left, the independent service manager;
 * where there is none either, any manager. Never whoever opened it.
 */
export function reviewersOf(openedById: string, { namedManagers, serviceManagers, managers }: Reviewers): string[] {
  const others = (people: readonly string[]) => people.filter((id) => id !== openedById)
  return [others(namedManagers), others(serviceManagers), others(managers)].find((people) => people.length > 0) ?? []
}
