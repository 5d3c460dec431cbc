import 'server-only'
import { z } from 'zod'
import type { Action } from '@/lib/domain/access/actions'
import type { Tx } from '../db'
import { takeChild } from '../intake/take-child'
import type { Actor } from '../make-actor'
import { Refused } from '../refused'
import { requireCan } from '../transact'

const SELECT = {
  id: true, kind: true, happenedOn: true, says: true, sourceAgency: true, source: true, sourceEvaluation: true, assessment: true, handling: true, conditions: true, meaning: true, consent: true, isWithdrawal: true, correctedBy: { select: { id: true } },
} as const

/**
 * Takes a child's record and then a piece of information on it that still stands, for somebody who may do this to it. What
 * is under conditions does not exist for whoever may not read such.
 */
export async function takeInformation(tx: Tx, actor: Actor, action: Action, { childId, informationId }: { childId: string; informationId: string }) {
  const { child } = await takeChild(tx, actor, action, { childId, version: null })
  const about = { serviceId: child.serviceId, childId: child.id }
  const information = z.uuid().safeParse(informationId).success ? await tx.policeInformation.findFirst({ where: { id: informationId, childId: child.id }, select: SELECT }) : null
  if (!information) throw new Refused('not-found', 'This entry does not exist on the child’s record. Open the record again', about)
  if (information.handling === 'C') requireCan(actor, 'information.view-under-conditions', about, about)
  if (information.correctedBy || information.isWithdrawal) throw new Refused('stale', 'Somebody corrected this entry since you opened it. Look at what stands there now')
  return { information, about }
}
