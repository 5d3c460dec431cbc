import 'server-only'
import { hashPassword } from '../password'
import { Refused, type Done } from '../refused'
import { giveNamedPost, type NamedPost } from './give-named-post'
import { operate } from './operate'
import { requirePassword } from './require-password'

/** Adds somebody from the server's command line, the first administrator above all: an account, a post, and the organisations that it names. */
export async function createUser(at: Date, input: { name: string; email: string; password: string; post: NamedPost }): Promise<Done<{ personId: string }>> {
  return operate(at, async (tx) => {
    requirePassword(input.password, input)
    const data = { name: input.name, email: input.email.toLowerCase(), passwordHash: await hashPassword(input.password), createdAt: at }
    const [person] = await tx.person.createManyAndReturn({ data: [data], skipDuplicates: true, select: { id: true } })
    if (!person) throw new Refused('invalid', `Somebody with the e-mail address ${data.email} is here already. To give them a further post: add-post`)
    const events = await giveNamedPost(tx, person.id, [], input.post)
    return { value: { personId: person.id }, audit: [{ kind: 'access', action: 'people.add', serviceId: events.at(-1)?.serviceId ?? null, subject: `person:${person.id}` }, ...events] }
  })
}
