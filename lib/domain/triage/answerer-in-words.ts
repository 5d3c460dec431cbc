import { RANK_NAMES, ROLE_NAMES, type PoliceRank, type Role } from '../access/role'

/** Who answered a request, as what, and for whom where they stood in for somebody. */
export function answererInWords({ name, role, rank, covered }: { name: string; role: Role | null; rank: PoliceRank | null; covered: string | null }): string {
  const as = [rank ? RANK_NAMES[rank] : role && ROLE_NAMES[role], covered && `standing in for ${covered}`].filter(Boolean).join(', ')
  return as ? `${name} (${as})` : name
}
