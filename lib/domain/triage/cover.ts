/** Somebody who is away today, and who stands in for them. */
export type Cover = { personId: string; coverId: string }

/** Who may act on what was put to one person: they themselves and whoever stands in for them today. */
export function thoseAsked(personId: string, covers: readonly Cover[]): string[] {
  return [personId, ...covers.filter((cover) => cover.personId === personId).map(({ coverId }) => coverId)]
}

/** The most days for which one absence can be named. */
export const LONGEST_ABSENCE_DAYS = 90
