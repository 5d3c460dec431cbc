import 'server-only'
import { Refused, type Done } from '../refused'
import { giveNamedPost, type NamedPost } from './give-named-post'
import { operate } from './operate'
import { takePersonByEmail } from './take-person-by-email'

/** Gives somebody a further post from the server's command line, in any service. */
export async function addPostByEmail(at: Date, input: { email: string; post: NamedPost }): Promise<Done<{ personId: string }>> {
  return operate(at, async (tx) => {
    const person = await takePersonByEmail(tx, input.email)
    const [first, ...rest] = await giveNamedPost(tx, person.id, person.posts, input.post)
    if (!first) throw new Refused('invalid', 'No post was given')
    return { value: { personId: person.id }, audit: [first, ...rest] }
  })
}
