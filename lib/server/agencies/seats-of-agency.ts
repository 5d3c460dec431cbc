import 'server-only'
import type { Tx } from '../db'

/** Who holds a seat for an agency at a meeting that has not ended and has the case on its agenda. One query. */
export async function seatsOfAgency(tx: Pick<Tx, 'seat'>, caseId: string, agency: string): Promise<string[]> {
  const seats = await tx.seat.findMany({ where: { agency, meeting: { status: { not: 'closed' }, agenda: { some: { caseId } } } }, take: 50, select: { personId: true } })
  return seats.map(({ personId }) => personId)
}
