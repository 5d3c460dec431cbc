import 'server-only'
import { londonDay } from '@/lib/domain/deadlines/iso-day'
import { db } from '../db'
import { makeActor, type Actor } from '../make-actor'

/** Somebody with the posts that they hold on the day, for whoever runs the server and acts in their name; null where nobody has the address or the account is closed. */
export async function actorOfEmail(email: string, at: Date): Promise<Actor | null> {
  const day = new Date(londonDay(at))
  const person = await db.person.findFirst({
    where: { email: email.toLowerCase(), disabledAt: null },
    select: {
      id: true, name: true,
      posts: { where: { startsOn: { lte: day }, OR: [{ endsOn: null }, { endsOn: { gte: day } }] }, orderBy: [{ startsOn: 'asc' }, { id: 'asc' }], select: { id: true, role: true, rank: true, serviceId: true, organisation: { select: { name: true, agency: true } } } },
    },
  })
  if (!person) return null
  const posts = person.posts.map(({ organisation, ...post }) => ({ ...post, organisation: organisation.name, agency: organisation.agency }))
  return makeActor({ personId: person.id, name: person.name, sessionId: null, requestId: 'command line', posts, at })
}
