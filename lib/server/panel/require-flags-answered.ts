import 'server-only'
import type { Tx } from '../db'
import type { Prisma } from '../generated/prisma/client'
import { Refused } from '../refused'

/** Refuses while a member's flag of disproportionality has no answer from the chair. */
export async function requireFlagsAnswered(tx: Pick<Tx, 'fairnessFlag'>, where: Prisma.FairnessFlagWhereInput, before: string): Promise<void> {
  const open = await tx.fairnessFlag.count({ where: { ...where, answer: null } })
  if (open > 0) throw new Refused('invalid', `${open === 1 ? 'A member has' : `${open} members have`} flagged that the child may be treated differently. The chair answers before ${before}`)
}
