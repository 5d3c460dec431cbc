import 'server-only'
import type { Done } from '../refused'
import { endSessionsOf } from './end-sessions'
import { operate } from './operate'
import { takePersonByEmail } from './take-person-by-email'

/** Signs somebody out everywhere from the server's command line. */
export async function endSessionsByEmail(at: Date, input: { email: string }): Promise<Done<{ sessions: number }>> {
  return operate(at, async (tx) => {
    const person = await takePersonByEmail(tx, input.email)
    const { count, event } = await endSessionsOf(tx, { id: person.id, serviceId: person.posts[0]?.serviceId ?? null }, at)
    return { value: { sessions: count }, audit: [event] }
  })
}
