import { makeActor, type Actor } from '@/lib/server/make-actor'
import { CAST, inventedId, type CastName } from './cast'

/** An invented person as the one who asks, at an instant. */
export function as(name: CastName, at: Date): Actor {
  const member = CAST[name]
  return makeActor({
    personId: member.id,
    name: member.name,
    sessionId: null,
    requestId: null,
    at,
    posts: [{ id: inventedId(2, Number(member.id.slice(-12))), role: member.role, rank: member.rank, serviceId: member.serviceId, organisation: member.organisation.name, agency: member.organisation.agency }],
  })
}
