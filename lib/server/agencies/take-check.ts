import 'server-only'
import { z } from 'zod'
import type { Tx } from '../db'
import type { CaseRecord } from '../intake/case-record'
import { takeCase, type CaseAbout } from '../intake/take-case'
import type { Actor } from '../make-actor'
import { Refused } from '../refused'

/** A partner check that was taken, with its case. */
export type TakenCheck = { check: { id: string; agency: string; askedOf: string; askedAt: Date; answer: string | null }; record: CaseRecord; about: CaseAbout }

/** Takes the case of a partner check and then reads the check. One that is not the actor's to know of does not exist for them; rights are the caller's to ask. */
export async function takeCheck(tx: Tx, actor: Actor, checkId: string): Promise<TakenCheck> {
  const nothing = new Refused('not-found', 'This check does not exist, or you may not see it', { subject: `check:${checkId}` })
  if (!z.uuid().safeParse(checkId).success) throw nothing
  const select = { id: true, agency: true, askedOf: true, askedAt: true, answer: true } as const
  // A case of another service cannot be seen on this connection, so the check is looked up by where the actor holds a post.
  const found = await tx.partnerCheck.findFirst({ where: { id: checkId, case: { serviceId: { in: actor.posts.map((post) => post.serviceId) } } }, select: { case: { select: { ref: true } } } })
  if (!found) throw nothing
  const record = await takeCase(tx, actor, { ref: found.case.ref })
  return { check: await tx.partnerCheck.findUniqueOrThrow({ where: { id: checkId }, select }), record, about: { serviceId: record.serviceId, caseId: record.id, childId: record.childId } }
}
