import 'server-only'
import { whyNotPassword } from '@/lib/domain/admin/why-not-password'
import { hashPassword } from '../password'
import { Refused, type Done } from '../refused'
import { endSessionsOf } from './end-sessions'
import { operate } from './operate'
import { takePersonByEmail } from './take-person-by-email'

/** Sets somebody's password from the server's command line and signs them out everywhere: whoever knew the old one is out too. */
export async function setPassword(at: Date, input: { email: string; password: string }): Promise<Done<{ sessions: number }>> {
  return operate(at, async (tx) => {
    const whyNot = whyNotPassword(input.password)
    if (whyNot) throw new Refused('invalid', whyNot)
    const person = await takePersonByEmail(tx, input.email)
    await tx.person.update({ where: { id: person.id }, data: { passwordHash: await hashPassword(input.password) }, select: { id: true } })
    const serviceId = person.posts[0]?.serviceId ?? null
    const { count, event } = await endSessionsOf(tx, { id: person.id, serviceId }, at)
    return { value: { sessions: count }, audit: [{ kind: 'access', action: 'people.set-password', serviceId, subject: `person:${person.id}` }, event] }
  })
}
