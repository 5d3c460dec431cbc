import 'server-only'
import type { IsoDay } from '@/lib/domain/deadlines/iso-day'
import type { Cover } from '@/lib/domain/triage/cover'
import type { Tx } from '../db'

/** Those of some people who are away on a day, each with whoever stands in. One query. */
export async function coversOf(tx: Pick<Tx, 'absence'>, personIds: readonly (string | null | undefined)[], day: IsoDay): Promise<Cover[]> {
  const on = new Date(day)
  return tx.absence.findMany({
    where: { personId: { in: [...new Set(personIds.filter((id) => typeof id === 'string'))] }, cancelledAt: null, startsOn: { lte: on }, endsOn: { gte: on } },
    select: { personId: true, coverId: true },
    take: 200,
  })
}
