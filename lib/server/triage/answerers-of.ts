import 'server-only'
import { ACTIONS } from '@/lib/domain/access/actions'
import { isAtLeast, type PoliceRank, type Role } from '@/lib/domain/access/role'
import type { IsoDay } from '@/lib/domain/deadlines/iso-day'
import { ASKED_AUTHORITIES, whoAnswers, type AskedAuthority } from '@/lib/domain/triage/asked-authority'
import type { Tx } from '../db'

/** Somebody of whom an authority can be asked by name, as what, and which authorities are theirs to give. */
export type Answerer = { id: string; name: string; role: Role; rank: PoliceRank | null; gives: AskedAuthority[] }

function givesOf({ role, rank }: { role: Role; rank: PoliceRank | null }): AskedAuthority[] {
  return ASKED_AUTHORITIES.filter((authority) => {
    const { action, rank: least } = whoAnswers(authority)
    const roles: readonly Role[] = ACTIONS[action].roles
    return roles.includes(role) && (!least || isAtLeast(rank, least))
  })
}

/** Those who can be asked for an authority in a service on a day, by name. One query. */
export async function answerersOf(tx: Pick<Tx, 'post'>, serviceId: string, day: IsoDay): Promise<Answerer[]> {
  const on = new Date(day)
  const posts = await tx.post.findMany({
    where: { serviceId, startsOn: { lte: on }, OR: [{ endsOn: null }, { endsOn: { gte: on } }], person: { disabledAt: null }, role: { in: ['sergeant', 'inspector', 'senior_officer', 'operational_manager', 'area_manager', 'service_manager'] } },
    orderBy: [{ person: { name: 'asc' } }, { id: 'asc' }],
    select: { role: true, rank: true, person: { select: { id: true, name: true } } },
    take: 200,
  })
  return posts.map(({ role, rank, person }) => ({ ...person, role, rank, gives: givesOf({ role, rank }) }))
}
