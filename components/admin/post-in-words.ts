import { RANK_NAMES, ROLE_NAMES, type PoliceRank, type Role } from '@/lib/domain/access/role'

/** A post in a few words: the role, the rank where it says more, and where. */
export function postInWords({ role, rank, organisation }: { role: Role; rank: PoliceRank | null; organisation: string }): string {
  const named = rank && RANK_NAMES[rank] !== ROLE_NAMES[role] ? `${ROLE_NAMES[role]} (${RANK_NAMES[rank]})` : ROLE_NAMES[role]
  return `${named}, ${organisation}`
}
