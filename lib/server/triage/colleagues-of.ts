import 'server-only'
import { ACTIONS } from '@/lib/domain/access/actions'
import type { PoliceRank, Role } from '@/lib/domain/access/role'
import type { IsoDay } from '@/lib/domain/deadlines/iso-day'
import type { Tx } from '../db'

/** Somebody who can stand in for another, and as what. */
export type Colleague = { id: string; name: string; role: Role; rank: PoliceRank | null }

/** Those who hold a post in one of some services on a day and do work that can be covered, by name. One query. */
export async function colleaguesOf(tx: Pick<Tx, 'post'>, services: readonly string[], day: IsoDay): Promise<Colleague[]> {
  const on = new Date(day)
  const posts = await tx.post.findMany({
    where: { serviceId: { in: [...services] }, role: { in: [...ACTIONS['absence.record'].roles] }, startsOn: { lte: on }, OR: [{ endsOn: null }, { endsOn: { gte: on } }], person: { disabledAt: null } },
    orderBy: [{ person: { name: 'asc' } }, { id: 'asc' }],
    distinct: ['personId'],
    select: { role: true, rank: true, person: { select: { id: true, name: true } } },
    take: 300,
  })
  return posts.map(({ role, rank, person }) => ({ ...person, role, rank }))
}
