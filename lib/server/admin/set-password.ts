import 'server-only'
import { hashPassword } from '../password'
import type { Done } from '../refused'
import { endSessionsOf } from './end-sessions'
import { operate } from './operate'
import { requirePassword } from './require-password'
import { keyOfEmail } from './sign-in-tries'
import { takePersonByEmail } from './take-person-by-email'

/** Sets somebody's password from the server's command line and signs them out everywhere: whoever knew the old one is out too. */
export async function setPassword(at: Date, input: { email: string; password: string }): Promise<Done<{ sessions: number }>> {
  return operate(at, async (tx) => {
    const person = await takePersonByEmail(tx, input.email)
    const { name } = await tx.person.findUniqueOrThrow({ where: { id: person.id }, select: { name: true } })
    requirePassword(input.password, { email: input.email, name })
    await tx.person.update({ where: { id: person.id }, data: { passwordHash: await hashPassword(input.password) }, select: { id: true } })
    await tx.signInAttempt.deleteMany({ where: { key: keyOfEmail(input.email) } })
    const serviceId = person.posts[0]?.serviceId ?? null
    const { count, event } = await endSessionsOf(tx, { id: person.id, serviceId }, at)
    return { value: { sessions: count }, audit: [{ kind: 'access', action: 'people.set-password', serviceId, subject: `person:${person.id}` }, event] }
  })
}
