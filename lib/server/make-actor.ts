import 'server-only'
import type { PostHolder } from '@/lib/domain/access/actions'
import type { PoliceRank, Role } from '@/lib/domain/access/role'

declare const madeHere: unique symbol

/** One of the posts that a person holds today. */
export type ActorPost = PostHolder['posts'][number] & { id: string; role: Role; rank: PoliceRank | null; organisation: string; agency: string }

/** Who is asking, in which session and request, and the instant at which: the only clock that a change or a read has. */
export type ActorFacts = {
  personId: string
  name: string
  sessionId: string | null
  requestId: string | null
  posts: readonly ActorPost[]
  at: Date
}

/** Somebody whose session and posts were checked. Only `requireActor`, the command line for whoever runs the server, and the makers of scenarios and tests can have one. */
export type Actor = ActorFacts & { readonly [madeHere]: true }

/** Vouches for an actor. Called by `requireActor`, by the command line for whoever runs the server, by scenarios and by tests, and by nobody else (an architecture test holds this). */
export function makeActor(facts: ActorFacts): Actor {
  return facts as Actor
}
