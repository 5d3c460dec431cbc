import 'server-only'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import { searchName } from '@/lib/domain/intake/search-name'
import { STRONG_MATCH } from '@/lib/domain/matching/weights'
import type { AuditDraft } from '../audit'
import type { Tx } from '../db'
import type { Actor } from '../make-actor'
import { Refused } from '../refused'
import { findChildren } from './find-children'
import { matchChild } from './match-child'

/** A child who is new. `whyNew` says why, where somebody who strongly matches was shown. */
export type NewChild = { givenNames: string; familyName: string; dateOfBirth: IsoDay; whyNew?: string | null }

/**
 * Begins a child's record inside another change, and compares it with the others at once. Where the actor may know of a
 * strong match, it takes a reason, which is kept.
 */
export async function createChild(tx: Tx, actor: Actor, serviceId: string, child: NewChild): Promise<{ id: string; events: AuditDraft[] }> {
  if (child.dateOfBirth > londonDay(actor.at)) throw new Refused('invalid', 'The day of birth is in the future')
  // Two people who begin a record of the same child at once go one after the other, so that the second sees the first's.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`child ${serviceId} ${child.dateOfBirth}`}, 0))`
  const strong = (await findChildren(tx, actor, [serviceId], child)).filter(({ score }) => score >= STRONG_MATCH)
  const reason = child.whyNew?.trim() ?? ''
  if (strong.length > 0 && !reason) throw new Refused('invalid', 'Somebody very like this child is known already. Choose them above, or say why this is a new child')
  const { givenNames, familyName } = child
  const { id } = await tx.child.create({
    data: {
      serviceId, givenNames, familyName, dateOfBirth: new Date(child.dateOfBirth), searchName: searchName(givenNames, familyName), createdAt: actor.at, createdById: actor.personId,
      ...(strong.length > 0 ? { newDespiteMatch: { create: { shownIds: strong.map((one) => one.id), reason, writtenById: actor.personId, writtenAt: actor.at } } } : {}),
    },
    select: { id: true },
  })
  await matchChild(tx, id, actor.at)
  return { id, events: [{ kind: 'collection', action: 'child.create', serviceId, childId: id, ...(strong.length > 0 ? { after: { despiteMatchWith: strong.map((one) => one.id) } } : {}) }] }
}
