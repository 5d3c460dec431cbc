import 'server-only'
import { accountNotice } from '@/lib/domain/admin/account-notices'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { transact } from '../transact'
import { endSessionsOf } from './end-sessions'
import { queueAccountNotice } from './queue-account-notice'
import { requireOnlyOurs } from './require-only-ours'
import { takePerson } from './take-person'

/** Takes away somebody's authenticator app and recovery codes, signs them out everywhere and tells them: for a lost phone, after the administrator has made sure who asks. */
export async function resetSecondFactor(actor: Actor, input: { personId: string; reason: string }): Promise<Done<{ personId: string }>> {
  return transact(actor, 'people.reset-second-factor', async (tx) => {
    const { person, services, subject } = await takePerson(tx, actor, input.personId)
    requireOnlyOurs(person, services, actor.at)
    const { count } = await tx.secondFactor.deleteMany({ where: { personId: person.id } })
    if (count === 0) throw new Refused('stale', 'No authenticator app is set up')
    await tx.recoveryCode.deleteMany({ where: { personId: person.id } })
    const serviceId = services[0] ?? null
    const { event } = await endSessionsOf(tx, { id: person.id, serviceId }, actor.at)
    await queueAccountNotice(tx, { personId: person.id, at: actor.at, notice: accountNotice('account-app-reset') })
    return { value: { personId: person.id }, audit: [{ kind: 'access', action: 'people.reset-second-factor', serviceId, subject, reason: input.reason }, event] }
  })
}
