import 'server-only'
import { z } from 'zod'
import { londonDay } from '@/lib/domain/deadlines/iso-day'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { requireCan, transact } from '../transact'
import { queueAccessNotice } from './queue-access-notice'
import { recordManagers } from './record-managers'
import { raiseChildVersion } from './take-child'

const taken = z.array(z.object({ id: z.string(), serviceId: z.string() }))

/** Names managers on a restricted record whose every named manager has left, without opening it: the independent service manager’s way in, for others and never for themselves. */
export async function renameManagers(actor: Actor, input: { childId: string; personIds: readonly string[]; reason: string }): Promise<Done<{ childId: string }>> {
  return transact(actor, 'child.rename-managers', async (tx) => {
    const rows = z.uuid().safeParse(input.childId).success
      ? await tx.$queryRaw`UPDATE "Child" ch SET lock = ch.lock + 1 WHERE ch.id = ${input.childId}::uuid AND ch.restricted AND ch."mergedIntoId" IS NULL AND ch."serviceId" = ANY(${actor.posts.map((post) => post.serviceId)}::uuid[]) RETURNING ch.id, ch."serviceId"`
      : []
    const [child] = taken.parse(rows)
    if (!child) throw new Refused('not-found', 'No restricted record of your service is meant by this', { subject: `child:${input.childId}` })
    const about = { serviceId: child.serviceId, childId: child.id }
    requireCan(actor, 'child.rename-managers', { serviceId: child.serviceId }, about)
    const managers = await recordManagers(tx, { childId: child.id, serviceId: child.serviceId }, londonDay(actor.at))
    if (managers.named.length > 0) throw new Refused('stale', 'A manager is named on this record and still here: they say who else is')
    const personIds = [...new Set(input.personIds)]
    if (personIds.length === 0 || !personIds.every((id) => managers.all.some((manager) => manager.id === id))) throw new Refused('invalid', 'Choose managers who hold a post here today')
    if (personIds.includes(actor.personId)) throw new Refused('invalid', 'Name somebody else: nobody gives themselves access to a record')
    await tx.childAccess.createMany({ data: personIds.map((personId) => ({ childId: child.id, personId, reason: input.reason, grantedById: actor.personId, grantedAt: actor.at })) })
    await raiseChildVersion(tx, child.id)
    await queueAccessNotice(tx, actor, 'named', child.serviceId, personIds)
    return { value: { childId: child.id }, audit: [{ kind: 'emergency', action: 'child.rename-managers', ...about, after: { personIds } }] }
  })
}
