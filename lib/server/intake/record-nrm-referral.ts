import 'server-only'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import type { NrmAnswer } from '@/lib/domain/wording/child-words'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { transact } from '../transact'
import { requireEntry } from './require-entry'
import { raiseChildVersion, takeChild, type ChildForm } from './take-child'

/** A referral to the National Referral Mechanism with its two answers; without an `entryId` a new one. */
export type NrmReferralInput = ChildForm & {
  entryId: string | null
  referredOn: IsoDay
  responder: string
  reference: string | null
  reasonableGrounds: NrmAnswer | null
  reasonableOn: IsoDay | null
  conclusiveGrounds: NrmAnswer | null
  conclusiveOn: IsoDay | null
}

/** Records a referral to the National Referral Mechanism, or what it answered. */
export async function recordNrmReferral(actor: Actor, input: NrmReferralInput): Promise<Done<{ childId: string }>> {
  return transact(actor, 'child.record', async (tx) => {
    const { child, about } = await takeChild(tx, actor, 'child.record', input)
    const { entryId, referredOn, responder, reference, reasonableGrounds, reasonableOn, conclusiveGrounds, conclusiveOn } = input
    if (referredOn > londonDay(actor.at)) throw new Refused('invalid', 'A referral cannot be in the future')
    if ([reasonableOn, conclusiveOn].some((day) => day !== null && day < referredOn)) throw new Refused('invalid', 'An answer cannot come before the referral')
    const data = {
      referredOn: new Date(referredOn), responder, reference, reasonableGrounds, reasonableOn: reasonableOn ? new Date(reasonableOn) : null,
      conclusiveGrounds, conclusiveOn: conclusiveOn ? new Date(conclusiveOn) : null, recordedById: actor.personId, recordedAt: actor.at,
    }
    if (entryId) requireEntry(await tx.nrmReferral.updateMany({ where: { id: entryId, childId: child.id }, data }), about)
    else await tx.nrmReferral.create({ data: { ...data, childId: child.id }, select: { id: true } })
    await raiseChildVersion(tx, child.id)
    return { value: { childId: child.id }, audit: [{ kind: 'alteration', action: 'child.record', ...about, after: { part: 'nrm', isNew: !entryId } }] }
  })
}
