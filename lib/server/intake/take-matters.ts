import 'server-only'
import type { Tx } from '../db'
import { Refused } from '../refused'

/** The matter that each of some taken cases is in (null where none), taken for the rest of the transaction in one order for everybody. */
export async function takeMatters(tx: Tx, caseIds: readonly string[]): Promise<(string | null)[]> {
  const read = async () => {
    const links = await tx.caseLink.findMany({ where: { caseId: { in: [...caseIds] }, endedAt: null }, select: { caseId: true, incidentId: true } })
    return caseIds.map((caseId) => links.find((link) => link.caseId === caseId)?.incidentId ?? null)
  }
  const before = await read()
  const matters = [...new Set(before.flatMap((id) => id ?? []))].sort()
  for (const id of matters) await tx.incident.update({ where: { id }, data: { lock: { increment: 1 } }, select: { id: true } })
  // Whoever had the matter until now may have joined it to another one.
  const after = matters.length > 0 ? await read() : before
  if (after.join() !== before.join()) throw new Refused('stale', 'Somebody else changed what belongs to this matter at the same moment. Look at the cases again')
  return after
}
