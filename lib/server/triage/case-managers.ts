import 'server-only'
import type { IsoDay } from '@/lib/domain/deadlines/iso-day'
import type { Tx } from '../db'

/** Those who hold the post of case manager in a service on a day, by name. One query. */
export async function caseManagersOf(tx: Pick<Tx, 'person'>, serviceId: string, day: IsoDay): Promise<{ id: string; name: string }[]> {
  const on = new Date(day)
  return tx.person.findMany({
    where: { disabledAt: null, posts: { some: { serviceId, role: 'case_manager', startsOn: { lte: on }, OR: [{ endsOn: null }, { endsOn: { gte: on } }] } } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true },
    take: 200,
  })
}
